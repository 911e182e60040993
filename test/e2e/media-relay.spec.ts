import { once } from 'node:events';
import { connect } from 'node:net';
import type { RelayRoom } from '#contract';
import WebSocket from 'ws';
import { freePort } from '../support/app-process.js';
import {
  cameraParameters,
  microphoneParameters,
  otherPath,
  RELAY_SECRET,
  startRelay,
  type TestRelay,
  type TestRelayClient,
  textOf,
  upgradeStatus,
} from '../support/relay.js';
import { until } from '../support/until.js';

const ROOM = { roomId: 'consult-1' };
const XUAN_LOC = { ...ROOM, peerId: 'xuan-loc' };
const CARDIOLOGIST = { ...ROOM, peerId: 'cardiologist' };

const refused = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

describe('the door of the relay', () => {
  let relay: TestRelay;

  beforeAll(async () => {
    relay = await startRelay();
  });
  afterAll(() => relay.close());

  it('opens only to who knows the secret', async () => {
    await expect(upgradeStatus(relay.url, { authorization: `Bearer ${RELAY_SECRET}` })).resolves.toBe(101);
    await expect(upgradeStatus(relay.url, {})).resolves.toBe(401);
    await expect(upgradeStatus(relay.url, { authorization: `Bearer ${RELAY_SECRET}x` })).resolves.toBe(401);
    await expect(upgradeStatus(relay.url, { authorization: `Basic ${RELAY_SECRET}` })).resolves.toBe(401);
  });

  it('is nowhere else', async () => {
    const secret = { authorization: `Bearer ${RELAY_SECRET}` };
    await expect(upgradeStatus(otherPath(relay.url), secret)).resolves.toBe(404);
    await expect(fetch(relay.url.replace('ws:', 'http:'))).resolves.toMatchObject({ status: 404 });
  });

  it('answers nonsense with a code and lives on', async () => {
    const client = await relay.connect();
    const answers: string[] = [];
    client.socket.on('message', (message) => answers.push(textOf(message)));
    for (const nonsense of [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{"id":-1,"method":"load"}',
      '{"id":1,"method":"load","x":1}',
    ]) {
      client.socket.send(nonsense);
    }
    await expect(client.callAnything('levitate', {})).rejects.toEqual(refused('relay.no-such-method'));
    await expect(client.callAnything('constructor', {})).rejects.toEqual(refused('relay.no-such-method'));
    expect(answers.slice(0, 7)).toEqual(
      Array.from({ length: 7 }, () => '{"id":null,"ok":false,"error":{"code":"relay.malformed"}}'),
    );
    await expect(client.call('load', {})).resolves.toMatchObject({ relayId: 'test-relay', full: false, rooms: 0 });
  });

  it('names the field that is wrong', async () => {
    const client = await relay.connect();
    await client.call('openRoom', ROOM);
    await client.call('joinPeer', XUAN_LOC);
    const parameters = microphoneParameters(1);
    await expect(client.callAnything('openRoom', { roomId: 'a room' })).rejects.toMatchObject({
      error: { code: 'input.invalid', fields: { roomId: 'wrong-format' } },
    });
    await expect(
      client.callAnything('produce', {
        ...XUAN_LOC,
        source: 'microphone',
        rtpParameters: { ...parameters, codecs: [{ ...parameters.codecs[0], payloadType: 300 }] },
      }),
    ).rejects.toMatchObject({
      error: { code: 'input.invalid', fields: { 'rtpParameters.codecs.0.payloadType': 'out-of-range' } },
    });
    await client.call('closeRoom', ROOM);
  });

  it('knows only what is there', async () => {
    const client = await relay.connect();
    await expect(client.call('joinPeer', XUAN_LOC)).rejects.toEqual(refused('relay.room-not-found'));
    await client.call('openRoom', ROOM);
    await expect(client.call('consumeAll', XUAN_LOC)).rejects.toEqual(refused('relay.peer-not-found'));
    await client.call('joinPeer', XUAN_LOC);
    await expect(client.call('joinPeer', XUAN_LOC)).rejects.toEqual(refused('relay.peer-exists'));
    await expect(client.call('consumeAll', XUAN_LOC)).rejects.toEqual(refused('relay.capabilities-missing'));
    await expect(client.call('pauseProducer', { ...XUAN_LOC, producerId: 'none' })).rejects.toEqual(
      refused('relay.producer-not-found'),
    );
    await expect(client.call('restartIce', { ...XUAN_LOC, transportId: 'none' })).rejects.toEqual(
      refused('relay.transport-not-found'),
    );
    // Closing what is gone is harmless.
    await client.call('closeProducer', { ...XUAN_LOC, producerId: 'none' });
    await client.call('closePeer', CARDIOLOGIST);
    await client.call('closeRoom', ROOM);
    await client.call('closeRoom', ROOM);
  });

  it('puts down a connection that sends a message of its own size', async () => {
    const client = await relay.connect();
    client.socket.on('error', () => undefined);
    client.socket.send('x'.repeat(300 * 1024));
    const [code] = await once(client.socket, 'close');
    expect(code).toBe(1009);
  });

  it('refuses what is too much and goes on afterwards', async () => {
    const client = await relay.connect();
    const calls = await Promise.allSettled(Array.from({ length: 20_000 }, () => client.call('load', {})));
    const refusals = calls.filter((call) => call.status === 'rejected');
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals[0]?.reason).toEqual(refused('relay.too-many'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(client.call('load', {})).resolves.toBeTruthy();
  });
});

describe('a room', () => {
  let relay: TestRelay;
  let session: TestRelayClient;
  let room: RelayRoom;

  beforeEach(async () => {
    relay = await startRelay();
    session = await relay.connect();
    room = await session.call('openRoom', ROOM);
  });
  afterEach(() => relay.close());

  const join = (peer: typeof XUAN_LOC) =>
    session.call('joinPeer', { ...peer, rtpCapabilities: room.routerRtpCapabilities });

  const speak = (peer: typeof XUAN_LOC, ssrc = 1_000) =>
    session.call('produce', { ...peer, source: 'microphone', rtpParameters: microphoneParameters(ssrc) });

  const show = (peer: typeof XUAN_LOC, ssrc = 2_000) =>
    session.call('produce', { ...peer, source: 'camera', rtpParameters: cameraParameters(ssrc) });

  it('has the capabilities of which the relay told at once', async () => {
    const hello = await session.hears('hello');
    expect(hello.routerRtpCapabilities).toEqual(room.routerRtpCapabilities);
  });

  it('offers Opus with error correction, and VP8 before the others', () => {
    const codecs = (room.routerRtpCapabilities.codecs ?? []).filter(({ mimeType }) => !mimeType.endsWith('/rtx'));
    expect(codecs.map(({ mimeType }) => mimeType)).toEqual(['audio/opus', 'video/VP8', 'video/H264', 'video/VP9']);
    expect(codecs[0]?.parameters).toMatchObject({ useinbandfec: 1, usedtx: 1 });
  });

  it('gives both transports in one answer, on one port for UDP and TCP', async () => {
    const { sendTransport, receiveTransport } = await join(XUAN_LOC);
    expect(sendTransport.id).not.toBe(receiveTransport.id);
    expect(sendTransport.iceCandidates.map(({ protocol, address }) => `${protocol} ${address}`)).toEqual([
      'udp 127.0.0.1',
      'tcp 127.0.0.1',
    ]);
    expect(sendTransport.iceCandidates.map(({ port }) => port)).toEqual(
      receiveTransport.iceCandidates.map(({ port }) => port),
    );
  });

  it('gives the one who joins everything that is sent, paused, in one answer', async () => {
    await join(XUAN_LOC);
    const { producerId: voice } = await speak(XUAN_LOC);
    const { producerId: picture } = await show(XUAN_LOC);

    const { consumers } = await join(CARDIOLOGIST);

    expect(consumers).toHaveLength(2);
    expect(consumers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ producerId: voice, fromPeerId: 'xuan-loc', source: 'microphone', paused: true }),
        expect.objectContaining({ producerId: picture, fromPeerId: 'xuan-loc', source: 'camera', kind: 'video' }),
      ]),
    );
    // Lips and voice in step.
    expect(consumers.map(({ rtpParameters }) => rtpParameters.msid).toSorted()).toEqual([
      'xuan-loc-person camera',
      'xuan-loc-person microphone',
    ]);
  });

  it('tells of a new producer, and gives the same consumer to who asks twice', async () => {
    await join(XUAN_LOC);
    await join(CARDIOLOGIST);
    const { producerId } = await show(XUAN_LOC);
    await expect(session.hears('producerOpened')).resolves.toEqual({
      ...XUAN_LOC,
      producer: { producerId, source: 'camera', kind: 'video', paused: false },
    });

    const first = await session.call('consume', { ...CARDIOLOGIST, producerId });
    await expect(session.call('consume', { ...CARDIOLOGIST, producerId })).resolves.toEqual(first);
    await expect(session.call('consumeAll', CARDIOLOGIST)).resolves.toEqual({ consumers: [first] });
    await expect(session.call('consume', { ...XUAN_LOC, producerId })).rejects.toEqual(
      refused('relay.producer-not-found'),
    );

    await session.call('setPreferredLayers', { ...CARDIOLOGIST, consumerId: first.consumerId, spatialLayer: 1 });
    await session.call('resumeConsumers', { ...CARDIOLOGIST, consumerIds: [first.consumerId, 'gone-meanwhile'] });
    const { rooms } = await session.dump();
    expect(rooms[0]?.peers[1]?.consumers).toEqual([{ consumerId: first.consumerId, producerId, paused: false }]);
  });

  it('does not send a picture to who has no codec for it', async () => {
    await join(XUAN_LOC);
    const codecs = room.routerRtpCapabilities.codecs?.filter(({ kind }) => kind === 'audio');
    await session.call('joinPeer', { ...CARDIOLOGIST, rtpCapabilities: { ...room.routerRtpCapabilities, codecs } });
    const { producerId } = await show(XUAN_LOC);
    await speak(XUAN_LOC);
    await expect(session.call('consume', { ...CARDIOLOGIST, producerId })).rejects.toEqual(
      refused('relay.cannot-consume'),
    );
    const { consumers } = await session.call('consumeAll', CARDIOLOGIST);
    expect(consumers.map(({ source }) => source)).toEqual(['microphone']);
  });

  it('tells the receiver of mute, unmute and the end', async () => {
    await join(XUAN_LOC);
    await join(CARDIOLOGIST);
    const { producerId } = await speak(XUAN_LOC);
    const { consumerId } = await session.call('consume', { ...CARDIOLOGIST, producerId });
    const theirs = { ...CARDIOLOGIST, consumerId };

    await session.call('pauseProducer', { ...XUAN_LOC, producerId });
    await expect(session.hears('consumerPaused')).resolves.toEqual(theirs);
    await expect(session.hears('producerPaused')).resolves.toEqual({ ...XUAN_LOC, producerId });
    await session.call('resumeProducer', { ...XUAN_LOC, producerId });
    await expect(session.hears('consumerResumed')).resolves.toEqual(theirs);
    await session.call('closeProducer', { ...XUAN_LOC, producerId });
    await expect(session.hears('consumerClosed')).resolves.toEqual(theirs);
  });

  it('replaces a source that is sent already', async () => {
    await join(XUAN_LOC);
    const { producerId: before } = await show(XUAN_LOC, 2_000);
    const { producerId: now } = await show(XUAN_LOC, 3_000);
    await expect(session.hears('producerClosed')).resolves.toEqual({ ...XUAN_LOC, producerId: before });
    const { rooms } = await session.dump();
    expect(rooms[0]?.peers[0]?.producers.map(({ producerId }) => producerId)).toEqual([now]);
  });

  it('refuses parameters that make no sense, and the peer is as before', async () => {
    await join(XUAN_LOC);
    await speak(XUAN_LOC);
    const parameters = microphoneParameters(5);
    const unknown = { ...parameters, codecs: [{ mimeType: 'audio/iSAC', payloadType: 103, clockRate: 16_000 }] };
    await expect(
      session.call('produce', { ...XUAN_LOC, source: 'screen-sound', rtpParameters: unknown }),
    ).rejects.toEqual(refused('relay.media-refused'));
    // The same stream twice on one transport.
    await expect(
      session.call('produce', { ...XUAN_LOC, source: 'screen-sound', rtpParameters: microphoneParameters(1_000, '9') }),
    ).rejects.toEqual(refused('relay.media-refused'));
    const { rooms } = await session.dump();
    expect(rooms[0]?.peers[0]?.producers).toHaveLength(1);
  });

  it('connects a transport once, however often it is told', async () => {
    const { sendTransport } = await join(XUAN_LOC);
    const value = Array.from({ length: 32 }, () => 'AB').join(':');
    const connect = (fingerprint: string) =>
      session.call('connectTransport', {
        ...XUAN_LOC,
        transportId: sendTransport.id,
        dtlsParameters: { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] },
      });
    await connect(value);
    await connect(value);
    await expect(connect(value.replace('AB', 'CD'))).rejects.toEqual(refused('relay.media-refused'));
  });

  it('restarts ICE on one transport or both', async () => {
    const { sendTransport, receiveTransport } = await join(XUAN_LOC);
    const both = await session.call('restartIce', XUAN_LOC);
    expect(both.transports.map(({ transportId }) => transportId)).toEqual([sendTransport.id, receiveTransport.id]);
    const one = await session.call('restartIce', { ...XUAN_LOC, transportId: receiveTransport.id });
    expect(one.transports).toHaveLength(1);
    expect(one.transports[0]?.iceParameters.usernameFragment).not.toBe(receiveTransport.iceParameters.usernameFragment);
  });

  it('tells how a peer fares', async () => {
    await join(XUAN_LOC);
    await speak(XUAN_LOC);
    await expect(session.call('stats', XUAN_LOC)).resolves.toMatchObject({
      transports: [{ iceState: 'new', dtlsState: 'new', protocol: null }, { iceState: 'new' }],
      sends: [],
      receives: [],
    });
  });

  it('frees every transport of a peer that leaves', async () => {
    await join(XUAN_LOC);
    await join(CARDIOLOGIST);
    await speak(XUAN_LOC);
    const { producerId } = await show(CARDIOLOGIST);
    const { consumerId } = await session.call('consume', { ...XUAN_LOC, producerId });
    expect((await session.dump()).workers[0]?.transportIds).toHaveLength(4);

    await session.call('closePeer', CARDIOLOGIST);

    await expect(session.hears('peerClosed')).resolves.toEqual({ ...CARDIOLOGIST, reason: 'closed' });
    await expect(session.hears('consumerClosed')).resolves.toEqual({ ...XUAN_LOC, consumerId });
    const dump = await session.dump();
    expect(dump.workers[0]?.transportIds).toHaveLength(2);
    expect(dump.rooms[0]?.peers).toMatchObject([{ peerId: 'xuan-loc', consumers: [] }]);

    await session.call('closeRoom', ROOM);
    await expect(session.hears('roomClosed')).resolves.toEqual(ROOM);
    expect(await session.dump()).toMatchObject({ rooms: [], workers: [{ routerIds: [], transportIds: [] }] });
  });

  it('leaves nothing behind after two hundred comings and goings', async () => {
    for (let round = 0; round < 100; round++) {
      await join(XUAN_LOC);
      await join(CARDIOLOGIST);
      await Promise.all([speak(XUAN_LOC), show(CARDIOLOGIST)]);
      await Promise.all([session.call('consumeAll', XUAN_LOC), session.call('consumeAll', CARDIOLOGIST)]);
      await Promise.all([session.call('closePeer', XUAN_LOC), session.call('closePeer', CARDIOLOGIST)]);
    }
    const dump = await session.dump();
    expect(dump).toMatchObject({ rooms: [{ peers: [] }], workers: [{ transportIds: [] }] });
  });

  it('is one room for all session processes, which hear the same', async () => {
    await join(XUAN_LOC);
    const { producerId } = await speak(XUAN_LOC);
    const other = await relay.connect();

    const sameRoom = await other.call('openRoom', ROOM);

    expect(sameRoom).toMatchObject({
      created: false,
      peers: [{ peerId: 'xuan-loc', producers: [{ producerId, source: 'microphone' }] }],
    });
    await other.call('joinPeer', { ...CARDIOLOGIST, rtpCapabilities: sameRoom.routerRtpCapabilities });
    await expect(session.hears('peerJoined', ({ peerId }) => peerId === 'cardiologist')).resolves.toBeTruthy();
    await session.call('closePeer', XUAN_LOC);
    await expect(other.hears('peerClosed')).resolves.toEqual({ ...XUAN_LOC, reason: 'closed' });
  });

  it('is opened once, also when many ask at once', async () => {
    const others = await Promise.all(Array.from({ length: 8 }, () => relay.connect()));
    const rooms = await Promise.all(others.map((each) => each.call('openRoom', { roomId: 'at-once' })));
    expect(rooms.filter(({ created }) => created)).toHaveLength(1);
    expect((await session.dump()).workers[0]?.routerIds).toHaveLength(2);
  });

  it('carries out what is sent without waiting in the order in which it was sent', async () => {
    const id = { roomId: 'in-order', peerId: 'hasty' };
    const answers = await Promise.all([
      session.call('openRoom', { roomId: id.roomId }),
      session.call('joinPeer', id),
      session.call('produce', { ...id, source: 'microphone', rtpParameters: microphoneParameters(7) }),
      session.call('closePeer', id),
      session.call('joinPeer', id),
    ]);
    expect(answers[4]).toMatchObject({ producers: [] });
  });
});

describe('media outlive signalling', () => {
  let relay: TestRelay;
  let session: TestRelayClient;

  beforeEach(async () => {
    relay = await startRelay({ graceMs: 400 });
    session = await relay.connect();
    await session.call('openRoom', ROOM);
    await session.call('joinPeer', XUAN_LOC);
    await session.call('produce', { ...XUAN_LOC, source: 'microphone', rtpParameters: microphoneParameters(1) });
  });
  afterEach(() => relay.close());

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('keeps the room for who comes back in time, as it was', async () => {
    const before = await session.dump();
    session.terminate();
    const again = await relay.connect();
    await expect(again.call('openRoom', ROOM)).resolves.toMatchObject({ created: false });
    expect((await again.dump()).rooms[0]?.peers[0]).toMatchObject({ orphaned: true });

    const media = await again.call('claimPeer', XUAN_LOC);

    expect(media.producers).toHaveLength(1);
    expect([media.sendTransport.id, media.receiveTransport.id]).toEqual(before.rooms[0]?.peers[0]?.transportIds);
    await pause(600);
    expect((await again.dump()).rooms[0]?.peers).toMatchObject([{ peerId: 'xuan-loc', orphaned: false }]);
  });

  it('ends the room when nobody comes back', async () => {
    session.terminate();
    const onlooker = await relay.connect();
    expect((await onlooker.dump()).rooms).toHaveLength(1);
    await pause(600);
    expect(await onlooker.dump()).toMatchObject({ rooms: [], workers: [{ routerIds: [], transportIds: [] }] });
  });

  it('gives up only the peers of the process that died', async () => {
    const other = await relay.connect();
    await other.call('openRoom', ROOM);
    await other.call('joinPeer', CARDIOLOGIST);
    session.terminate();
    await expect(other.hears('peerClosed')).resolves.toEqual({ ...XUAN_LOC, reason: 'unclaimed' });
    expect((await other.dump()).rooms[0]?.peers.map(({ peerId }) => peerId)).toEqual(['cardiologist']);
  });

  it('gives the second of two processes that die its own grace time', async () => {
    const other = await relay.connect();
    const onlooker = await relay.connect();
    await other.call('openRoom', ROOM);
    await other.call('claimPeer', XUAN_LOC);
    session.terminate();
    await pause(250);
    other.terminate();
    await pause(250);
    expect((await onlooker.dump()).rooms).toHaveLength(1);
    await pause(350);
    expect((await onlooker.dump()).rooms).toEqual([]);
  });

  it('closes an empty room at once when the last one leaves it', async () => {
    await session.call('closePeer', XUAN_LOC);
    await session.call('leaveRoom', ROOM);
    expect((await session.dump()).rooms).toEqual([]);
  });

  it('does not keep a room that was opened by a connection already gone', async () => {
    const hasty = await relay.connect();
    hasty.socket.send(JSON.stringify({ id: 1, method: 'openRoom', data: { roomId: 'hasty' } }));
    hasty.socket.terminate();
    await pause(600);
    const { rooms } = await session.dump();
    expect(rooms.map(({ roomId }) => roomId)).toEqual([ROOM.roomId]);
  });
});

describe('a media worker that is killed', () => {
  it('loses its rooms, and only those, and is replaced', async () => {
    const media = { addresses: [{ listenIp: '127.0.0.1', announcedAddress: null }], port: 0, workers: 2 };
    const relay = await startRelay({ media });
    try {
      const session = await relay.connect();
      const rooms = ['one', 'two'];
      for (const roomId of rooms) await session.call('openRoom', { roomId });
      const before = await session.dump();
      const [victim, survivor] = before.rooms;
      expect(victim?.workerPid).not.toBe(survivor?.workerPid);

      process.kill(victim?.workerPid ?? 0, 'SIGKILL');

      await expect(session.hears('roomLost')).resolves.toEqual({ roomId: victim?.roomId, reason: 'worker-died' });
      await expect(session.call('joinPeer', { roomId: victim?.roomId ?? '', peerId: 'p' })).rejects.toEqual(
        refused('relay.room-not-found'),
      );
      await expect(session.call('openRoom', { roomId: victim?.roomId ?? '' })).resolves.toMatchObject({
        created: true,
      });
      await session.call('joinPeer', { roomId: survivor?.roomId ?? '', peerId: 'p' });
      for (let tries = 0; (await session.dump()).workers.length < 2 && tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const after = await session.dump();
      expect(after.workers).toHaveLength(2);
      expect(after.workers.map(({ pid }) => pid)).not.toContain(victim?.workerPid);
    } finally {
      await relay.close();
    }
  });
});

describe('a spare worker', () => {
  it('takes the place and the port of one that is killed before its rooms hear of it, time and again', async () => {
    const port = await freePort();
    const relay = await startRelay({
      media: { addresses: [{ listenIp: '127.0.0.1', announcedAddress: null }], port, workers: 1 },
    });
    try {
      const session = await relay.connect();
      const hasSpare = () => session.call('load', {}).then(({ spare }) => spare);
      for (const peerId of ['first', 'second']) {
        await until(hasSpare, Boolean);
        await session.call('openRoom', ROOM);
        const dead = (await session.dump()).workers[0]?.pid ?? 0;
        const lost = session.told.length;

        process.kill(dead, 'SIGKILL');

        await until(() => session.told.slice(lost).some(({ event }) => event === 'roomLost'), Boolean);
        await expect(session.call('openRoom', ROOM)).resolves.toMatchObject({ created: true });
        const { receiveTransport } = await session.call('joinPeer', { ...ROOM, peerId });
        expect(new Set(receiveTransport.iceCandidates.map((each) => each.port))).toEqual(new Set([port]));
        const { workers } = await session.dump();
        expect(workers).toHaveLength(1);
        expect(workers[0]?.pid).not.toBe(dead);
      }
    } finally {
      await relay.close();
    }
  });
});

describe('a worker whose rooms will fill its core', () => {
  it('takes no new room until enough of them have ended', async () => {
    const relay = await startRelay();
    try {
      const session = await relay.connect();
      const opened: string[] = [];
      const openAll = async () => {
        for (;;) {
          const roomId = `room-${opened.length}`;
          await session.call('openRoom', { roomId });
          opened.push(roomId);
        }
      };
      await expect(openAll()).rejects.toEqual(refused('relay.full'));
      expect(opened.length).toBeGreaterThan(20);
      const close = async (share: number) => {
        const rest = opened.splice(0, Math.ceil(opened.length * share));
        for (const roomId of rest) await session.call('closeRoom', { roomId });
      };

      await close(0.1);
      await expect(session.call('load', {})).resolves.toMatchObject({ full: true });
      await expect(session.call('openRoom', { roomId: 'too-soon' })).rejects.toEqual(refused('relay.full'));
      await close(0.2);
      await expect(session.call('openRoom', { roomId: 'now' })).resolves.toMatchObject({ created: true });
    } finally {
      await relay.close();
    }
  });
});

describe('a relay that stops', () => {
  it('tells who listens to go elsewhere', async () => {
    const relay = await startRelay();
    const session = await relay.connect();
    await session.call('openRoom', ROOM);
    const closed = once(session.socket, 'close');
    await relay.close();
    expect(session.told).toContainEqual({ event: 'roomLost', data: { ...ROOM, reason: 'relay-stopping' } });
    await closed;
    expect(session.socket.readyState).toBe(WebSocket.CLOSED);
  });
});

describe('a relay that stops while somebody is connected who says nothing', () => {
  it('does not wait for them', async () => {
    const relay = await startRelay();
    const socket = connect(Number(new URL(relay.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const gone = once(socket.resume(), 'close');
    await relay.close();
    await gone;
  });
});

describe('a relay that cannot start', () => {
  const nowhere = { addresses: [{ listenIp: '203.0.113.9', announcedAddress: null }], port: 0, workers: 1 };

  it('says in one line which setting is to blame', async () => {
    await expect(startRelay({ media: nowhere })).rejects.toThrow(/^No media on MEDIA_LISTEN_IP and MEDIA_PORT, .*$/);
    await expect(startRelay({ listen: { host: '203.0.113.9', port: 0 } })).rejects.toThrow(/^RELAY_LISTEN and .*$/);
  });
});
