import { Rnnoise, type DenoiseState } from '@shiguredo/rnnoise-wasm';

/** What the model was made for; anything else passes as it is. */
const SAMPLE_RATE = 48_000;
/** The model counts as 16-bit sound does. */
const LOUDEST = 32_768;

interface Ends {
  readable: ReadableStream<AudioData>;
  writable: WritableStream<AudioData>;
}

/** Cuts sound into the pieces that the model takes, and lets each pass through it. */
function throughModel(model: DenoiseState, pieceSize: number): TransformStream<AudioData, AudioData> {
  let rest = new Float32Array(0);
  return new TransformStream({
    transform(sound, controller) {
      const { sampleRate, timestamp, numberOfFrames } = sound;
      if (sampleRate !== SAMPLE_RATE) return controller.enqueue(sound);
      const samples = new Float32Array(rest.length + numberOfFrames);
      samples.set(rest);
      sound.copyTo(samples.subarray(rest.length), { planeIndex: 0, format: 'f32-planar' });
      sound.close();
      const startsAt = timestamp - (rest.length / SAMPLE_RATE) * 1_000_000;
      let done = 0;
      for (; done + pieceSize <= samples.length; done += pieceSize) {
        const piece = samples.slice(done, done + pieceSize).map((sample) => sample * LOUDEST);
        model.processFrame(piece);
        controller.enqueue(
          new AudioData({
            ...{ format: 'f32-planar', sampleRate, numberOfFrames: pieceSize, numberOfChannels: 1 },
            ...{ timestamp: startsAt + (done / SAMPLE_RATE) * 1_000_000 },
            data: piece.map((sample) => sample / LOUDEST),
          }),
        );
      }
      rest = samples.slice(done);
    },
  });
}

addEventListener('message', ({ data: { readable, writable } }: MessageEvent<Ends>) => {
  void Rnnoise.load().then((rnnoise) => {
    postMessage('ready');
    return readable.pipeThrough(throughModel(rnnoise.createDenoiseState(), rnnoise.frameSize)).pipeTo(writable);
  });
});
