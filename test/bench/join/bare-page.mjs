/* global document, location, MediaStream */
// mediasoup-client with nothing around it. Before the click it does what our lobby does: the same camera and microphone
// are open and shown, the socket is open, and the device is loaded.
import { Device } from 'mediasoup-client';
import { cameraEncodings } from '../../../apps/web/src/room/encodings.ts';
import { openBoth } from '../../../apps/web/src/room/local-media.ts';

const SPEECH = { opusFec: true, opusNack: true, opusDtx: true, opusStereo: false };

const waiting = new Map();
let lastId = 0;
let receiving;

const socket = new WebSocket(`ws://${location.host}`);
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.offered) void receive([message.offered]);
  else waiting.get(message.id)(message.data);
};

function call(method, data) {
  socket.send(JSON.stringify({ id: ++lastId, method, ...data }));
  return new Promise((resolve) => waiting.set(lastId, resolve));
}

function show(track, name) {
  const element = document.createElement(track.kind);
  element.dataset[name] = '';
  element.autoplay = true;
  element.muted = name === 'own' || track.kind === 'video';
  element.srcObject = new MediaStream([track]);
  document.body.append(element);
}

async function receive(offered) {
  const consumers = await Promise.all(offered.map((each) => receiving.consume(each)));
  for (const { track } of consumers) show(track, 'remote');
  await call('resume', { consumerIds: offered.map(({ id }) => id) });
}

function open(transport) {
  transport.on('connect', ({ dtlsParameters }, done) => {
    void call('connect', { transportId: transport.id, dtlsParameters }).then(done);
  });
  transport.on('produce', ({ kind, rtpParameters }, done) => {
    void call('produce', { kind, rtpParameters }).then((id) => done({ id }));
  });
  return transport;
}

async function join(device, { microphone, camera }) {
  const answer = await call('join', { rtpCapabilities: device.recvRtpCapabilities });
  const sending = open(device.createSendTransport(answer.send));
  receiving = open(device.createRecvTransport(answer.receive));
  const encodings = cameraEncodings(camera.getSettings().width);
  await Promise.all([
    receive(answer.consumers),
    sending.produce({ track: microphone, codecOptions: SPEECH }),
    sending.produce({ track: camera, encodings }),
  ]);
}

async function wait() {
  await new Promise((resolve) => (socket.onopen = resolve));
  const device = new Device();
  const [routerRtpCapabilities, opened] = await Promise.all([
    call('capabilities'),
    openBoth({ camera: null, microphone: null }),
  ]);
  await device.load({ routerRtpCapabilities });
  const own = { camera: opened.camera.track, microphone: opened.microphone.track };
  show(own.camera, 'own');
  const button = document.createElement('button');
  button.textContent = 'Join';
  button.onclick = () => void join(device, own).then(() => (document.title = 'joined'));
  document.body.append(button);
}
void wait();
