/*
 * A bad link between two network namespaces, for kernels without netem.
 *
 *   link NEAR_TUN FAR_NAMESPACE FAR_TUN
 *
 * It makes a TUN device in the namespace in which it runs and another one in FAR_NAMESPACE, and carries IP packets
 * between them. Lines on standard input change what the link does from then on:
 *
 *   up|down RATE_KBIT DELAY_MS JITTER_MS LOSS_PERCENT QUEUE_MS CUT NO_UDP
 *
 * `up` is from far to near. A rate of 0 is without limit; CUT lets nothing through, NO_UDP no UDP. Each line is answered
 * by "ok". When standard input ends, so does the link. Packets keep their order, as on most real paths.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define MTU 1500
#define PACKETS_IN_FLIGHT 16384
#define BURST 64
#define MS 1000000ull
#define SECOND 1000000000ull

struct packet {
  uint64_t due;
  int length;
  unsigned char bytes[MTU];
};

/* One way. A ring is enough, for packets do not overtake each other. */
struct way {
  int from, to;
  double rate_kbit, delay_ms, jitter_ms, loss_percent, queue_ms;
  int cut, no_udp;
  uint64_t busy_until, last_due, random;
  struct packet *ring;
  unsigned first, count;
};

static void die(const char *what) {
  perror(what);
  exit(1);
}

static uint64_t now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * SECOND + at.tv_nsec;
}

/* xorshift64: the same losses in every run. Between 0 and 1. */
static double chance(struct way *way) {
  way->random ^= way->random << 13;
  way->random ^= way->random >> 7;
  way->random ^= way->random << 17;
  return (way->random >> 11) / 9007199254740992.0;
}

static int open_tun(const char *name) {
  int tun = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
  if (tun < 0) die("/dev/net/tun");
  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  strncpy(request.ifr_name, name, IFNAMSIZ - 1);
  if (ioctl(tun, TUNSETIFF, &request) < 0) die(name);
  return tun;
}

static void enter_namespace(const char *name) {
  char path[128];
  snprintf(path, sizeof path, "/var/run/netns/%s", name);
  int namespace = open(path, O_RDONLY);
  if (namespace < 0 || setns(namespace, CLONE_NEWNET) < 0) die(path);
  close(namespace);
}

static int is_udp(const unsigned char *packet, int length) {
  if (length >= 20 && packet[0] >> 4 == 4) return packet[9] == IPPROTO_UDP;
  return length >= 40 && packet[0] >> 4 == 6 && packet[6] == IPPROTO_UDP;
}

/* When the packet gets to the other side; 0 when it does not. */
static uint64_t arrival(struct way *way, const unsigned char *packet, int length) {
  if (way->cut || (way->no_udp && is_udp(packet, length))) return 0;
  if (way->loss_percent > 0 && chance(way) * 100 < way->loss_percent) return 0;
  uint64_t at = now();
  if (way->rate_kbit > 0) {
    uint64_t start = way->busy_until > at ? way->busy_until : at;
    if (way->queue_ms > 0 && start - at > way->queue_ms * MS) return 0;
    way->busy_until = start + length * 8 * (MS / way->rate_kbit);
    at = way->busy_until;
  }
  double delay = way->delay_ms + (chance(way) * 2 - 1) * way->jitter_ms;
  if (delay > 0) at += delay * MS;
  if (at < way->last_due) at = way->last_due;
  return way->last_due = at;
}

static void take(struct way *way) {
  unsigned char bytes[MTU];
  for (int i = 0; i < BURST; i++) {
    int length = read(way->from, bytes, sizeof bytes);
    if (length <= 0) return;
    uint64_t due = arrival(way, bytes, length);
    if (due == 0 || way->count == PACKETS_IN_FLIGHT) continue;
    struct packet *packet = &way->ring[(way->first + way->count++) % PACKETS_IN_FLIGHT];
    packet->due = due;
    packet->length = length;
    memcpy(packet->bytes, bytes, length);
  }
}

/* Hands over what has arrived, and says when the next does. */
static uint64_t deliver(struct way *way, uint64_t until) {
  for (; way->count > 0; way->first = (way->first + 1) % PACKETS_IN_FLIGHT, way->count--) {
    struct packet *packet = &way->ring[way->first];
    if (packet->due > until) return packet->due;
    /* A full device loses a packet, as a real one does. */
    if (write(way->to, packet->bytes, packet->length) < 0) continue;
  }
  return UINT64_MAX;
}

static void change(struct way *up, struct way *down, const char *line) {
  char name[8];
  struct way set;
  int read = sscanf(line, "%7s %lf %lf %lf %lf %lf %d %d", name, &set.rate_kbit, &set.delay_ms, &set.jitter_ms,
                    &set.loss_percent, &set.queue_ms, &set.cut, &set.no_udp);
  if (read != 8) {
    fprintf(stderr, "not understood: %s", line);
    exit(1);
  }
  struct way *way = strcmp(name, "up") == 0 ? up : down;
  way->rate_kbit = set.rate_kbit;
  way->delay_ms = set.delay_ms;
  way->jitter_ms = set.jitter_ms;
  way->loss_percent = set.loss_percent;
  way->queue_ms = set.queue_ms;
  way->cut = set.cut;
  way->no_udp = set.no_udp;
  puts("ok");
  fflush(stdout);
}

/* Line by line, whatever pieces the pipe brings. Answers 0 at its end. */
static int obey(struct way *up, struct way *down) {
  static char text[1024];
  static int held = 0;
  int length = read(STDIN_FILENO, text + held, sizeof text - 1 - held);
  if (length <= 0) return 0;
  held += length;
  text[held] = 0;
  char *end;
  while ((end = strchr(text, '\n'))) {
    *end = 0;
    change(up, down, text);
    held -= end + 1 - text;
    memmove(text, end + 1, held + 1);
  }
  return 1;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: link NEAR_TUN FAR_NAMESPACE FAR_TUN\n");
    return 2;
  }
  int near = open_tun(arguments[1]);
  enter_namespace(arguments[2]);
  int far = open_tun(arguments[3]);
  struct way up = {.from = far, .to = near, .random = 88172645463325252ull};
  struct way down = {.from = near, .to = far, .random = 1234567891011ull};
  up.ring = calloc(PACKETS_IN_FLIGHT, sizeof *up.ring);
  down.ring = calloc(PACKETS_IN_FLIGHT, sizeof *down.ring);
  if (!up.ring || !down.ring) die("memory");
  /* Sleeps end when they should, also on a busy machine; where it is not allowed, a little later. */
  prctl(PR_SET_TIMERSLACK, 1);
  sched_setscheduler(0, SCHED_FIFO, &(struct sched_param){10});
  puts("ready");
  fflush(stdout);

  for (;;) {
    uint64_t at = now();
    uint64_t next = deliver(&up, at), later = deliver(&down, at);
    if (later < next) next = later;
    struct timespec wait = {0}, *until = NULL;
    if (next != UINT64_MAX) {
      at = now();
      uint64_t left = next > at ? next - at : 0;
      wait.tv_sec = left / SECOND;
      wait.tv_nsec = left % SECOND;
      until = &wait;
    }
    struct pollfd events[] = {{far, POLLIN, 0}, {near, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    if (ppoll(events, 3, until, NULL) < 0) die("poll");
    if (events[0].revents) take(&up);
    if (events[1].revents) take(&down);
    if (events[2].revents && !obey(&up, &down)) return 0;
  }
}
