/* global document, AudioContext, relay */
// A participant whose picture flashes at the very moment in which its sound beeps, once a second: what comes out of a
// recording shows whether both are still in step. The benchmark lends it `relay(method, data)`.
import { Device } from 'mediasoup-client';

const FRAMES_PER_SECOND = 30;
const FLASH_FRAMES = 4;

let device;
let videoProducer;

async function join(roomId, peerId) {
  device = await Device.factory();
  const { routerRtpCapabilities } = await relay('openRoom', { roomId });
  await device.load({ routerRtpCapabilities });
  const peer = { roomId, peerId };
  const media = await relay('joinPeer', { ...peer, rtpCapabilities: device.recvRtpCapabilities });
  const transport = device.createSendTransport(media.sendTransport);
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    relay('connectTransport', { ...peer, transportId: transport.id, dtlsParameters }).then(done, failed);
  });
  transport.on('produce', ({ rtpParameters, appData }, done, failed) => {
    relay('produce', { ...peer, source: appData.source, rtpParameters }).then(
      ({ producerId }) => done({ id: producerId }),
      failed,
    );
  });
  const { picture, sound } = draw();
  await transport.produce({
    track: sound,
    codecOptions: { opusDtx: false, opusFec: true },
    appData: { source: 'microphone' },
  });
  videoProducer = await transport.produce({
    track: picture,
    encodings: [{ maxBitrate: 1_000_000 }],
    appData: { source: 'camera' },
  });
}

function draw() {
  const canvas = document.body.appendChild(document.createElement('canvas'));
  canvas.width = 640;
  canvas.height = 360;
  const pen = canvas.getContext('2d');
  const context = new AudioContext({ sampleRate: 48_000 });
  const tone = new globalThis.OscillatorNode(context, { frequency: 1_000 });
  const gate = new globalThis.GainNode(context, { gain: 0 });
  const out = context.createMediaStreamDestination();
  tone.connect(gate).connect(out);
  tone.start();
  const stream = canvas.captureStream(0);
  const [picture] = stream.getVideoTracks();
  let frame = 0;
  setInterval(() => {
    const inSecond = frame++ % FRAMES_PER_SECOND;
    const flashes = inSecond < FLASH_FRAMES;
    if (inSecond === 0) gate.gain.setValueAtTime(1, context.currentTime);
    if (inSecond === FLASH_FRAMES) gate.gain.setValueAtTime(0, context.currentTime);
    pen.fillStyle = flashes ? '#fff' : '#000';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    // Something that moves, so that every frame has something to send.
    for (let spot = 0; spot < 40; spot++) {
      pen.fillStyle = `hsl(${(frame * 7 + spot * 9) % 360} 80% 50%)`;
      pen.fillRect((frame * 3 + spot * 97) % 640, (spot * 53) % 360, 30, 20);
    }
    picture.requestFrame();
  }, 1_000 / FRAMES_PER_SECOND);
  return { picture, sound: out.stream.getAudioTracks()[0] };
}

/** How many frames went out so far. */
async function framesSent() {
  for (const report of (await videoProducer.getStats()).values()) {
    if (report.type === 'outbound-rtp') return { frames: report.framesSent, at: report.timestamp };
  }
  return { frames: 0, at: 0 };
}

globalThis.media = { join, framesSent };
