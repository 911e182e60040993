import type { SelfieSegmentation } from '@mediapipe/selfie_segmentation';
import solution from '@mediapipe/selfie_segmentation/selfie_segmentation.js?url';
import graph from '@mediapipe/selfie_segmentation/selfie_segmentation.binarypb?url';
import model from '@mediapipe/selfie_segmentation/selfie_segmentation.tflite?url';
import wideModel from '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite?url';
import simdScript from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.js?url';
import simdProgram from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.wasm?url';
import script from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_wasm_bin.js?url';
import program from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_wasm_bin.wasm?url';

/** What the model asks for by name, and where this build has it: nothing comes from elsewhere. */
const FILES: Readonly<Record<string, string>> = {
  'selfie_segmentation.binarypb': graph,
  'selfie_segmentation.tflite': model,
  'selfie_segmentation_landscape.tflite': wideModel,
  'selfie_segmentation_solution_simd_wasm_bin.js': simdScript,
  'selfie_segmentation_solution_simd_wasm_bin.wasm': simdProgram,
  'selfie_segmentation_solution_wasm_bin.js': script,
  'selfie_segmentation_solution_wasm_bin.wasm': program,
};

/** The smaller model, made for pictures that are wider than high. */
const WIDE = 1;

/** Once for the page. */
let loaded: Promise<void> | null = null;

type Model = typeof SelfieSegmentation;

const isModel = (found: unknown): found is Model => typeof found === 'function';

/** The model that tells a person from what is behind them. It comes with this file, when somebody wants it. */
export async function openSegmentation(): Promise<SelfieSegmentation> {
  await (loaded ??= runScript(solution));
  const found: unknown = Reflect.get(window, 'SelfieSegmentation');
  if (!isModel(found)) throw new Error('the model is not there');
  const segmentation = new found({ locateFile: (name) => FILES[name] ?? name });
  segmentation.setOptions({ modelSelection: WIDE });
  await segmentation.initialize();
  return segmentation;
}

/** The package is a script of the old kind, which leaves its class with the window. */
function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('the model does not load')));
    document.head.append(script);
  });
}
