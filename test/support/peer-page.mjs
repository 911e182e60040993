/* global AudioContext, document, GainNode, MediaStream, MediaStreamAudioDestinationNode, OscillatorNode */
/* global relay, RTCPeerConnection */
// A page with nothing but media: what a browser does to be a peer of a relay, driven by a test.
// The test lends it `relay(method, data)`, which sends a command and gives the answer.
import { Device } from 'mediasoup-client';

const connections = [];
globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(...options) {
    super(...options);
    connections.push(this);
  }
};

const device = new Device();
const consumers = new Map();
let peer;
let sendTransport;
let receiveTransport;

async function join(roomId, peerId) {
  const { routerRtpCapabilities } = await relay('openRoom', { roomId });
  await device.load({ routerRtpCapabilities });
  peer = { roomId, peerId };
  const media = await relay('joinPeer', { ...peer, rtpCapabilities: device.recvRtpCapabilities });
  sendTransport = device.createSendTransport(media.sendTransport);
  receiveTransport = device.createRecvTransport(media.receiveTransport);
  for (const transport of [sendTransport, receiveTransport]) {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      relay('connectTransport', { ...peer, transportId: transport.id, dtlsParameters }).then(done, failed);
    });
  }
  sendTransport.on('produce', ({ rtpParameters, appData }, done, failed) => {
    relay('produce', { ...peer, source: appData.source, rtpParameters }).then(
      ({ producerId }) => done({ id: producerId }),
      failed,
    );
  });
  await receive(media.consumers);
}

async function send() {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: 960, height: 540, frameRate: 30 },
  });
  const [camera] = stream.getVideoTracks();
  await sendTransport.produce({ track: voice(), appData: { source: 'microphone' } });
  await sendTransport.produce({
    track: camera,
    encodings: [{ maxBitrate: 150_000 }, { maxBitrate: 400_000 }, { maxBitrate: 1_200_000 }].map((encoding, layer) => ({
      ...encoding,
      scaleResolutionDownBy: 4 / 2 ** layer,
      scalabilityMode: 'L1T3',
    })),
    appData: { source: 'camera' },
  });
}

/** A tone as loud as somebody who speaks: the beeps of the fake microphone are as quiet as silence on the average. */
function voice() {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 220 });
  const loudness = new GainNode(context, { gain: 0.2 });
  const microphone = new MediaStreamAudioDestinationNode(context);
  tone.connect(loudness).connect(microphone);
  tone.start();
  return microphone.stream.getAudioTracks()[0];
}

async function receiveAll() {
  const { consumers: offered } = await relay('consumeAll', peer);
  await receive(offered.filter(({ consumerId }) => !consumers.has(consumerId)));
}

async function receive(offered) {
  for (const { consumerId: id, producerId, kind, rtpParameters } of offered) {
    const consumer = await receiveTransport.consume({ id, producerId, kind, rtpParameters });
    consumers.set(id, consumer);
    const element = document.createElement(kind);
    element.srcObject = new MediaStream([consumer.track]);
    element.autoplay = true;
    document.body.append(element);
  }
  await relay('resumeConsumers', { ...peer, consumerIds: offered.map(({ consumerId }) => consumerId) });
}

async function restartIce() {
  const { transports } = await relay('restartIce', peer);
  for (const transport of [sendTransport, receiveTransport]) {
    const { iceParameters } = transports.find(({ transportId }) => transportId === transport.id);
    await transport.restartIce({ iceParameters });
  }
}

/** What arrived so far. */
async function arrived() {
  const sum = { framesDecoded: 0, frameWidth: 0, audioEnergy: 0 };
  for (const consumer of consumers.values()) {
    for (const report of (await consumer.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      sum.framesDecoded += report.framesDecoded ?? 0;
      sum.frameWidth = Math.max(sum.frameWidth, report.frameWidth ?? 0);
      sum.audioEnergy += report.totalAudioEnergy ?? 0;
    }
  }
  return sum;
}

const whatTheRelayAskedFor = () => connections.map((each) => each.remoteDescription?.sdp ?? '').join('\n');

globalThis.media = {
  join,
  send,
  receiveAll,
  restartIce,
  arrived,
  whatTheRelayAskedFor,
  states: () => [sendTransport.connectionState, receiveTransport.connectionState],
};
