import type { Texts } from '../texts.js';
import type { together as source } from '../vi/together.js';

export const together: Texts<typeof source> = {
  tile: {
    camera: 'Picture of {{name}}',
    screen: 'Screen shared by {{name}}',
    'examination-camera': 'Examination picture sent by {{name}}',
    nothing: '{{name}}, no picture',
  },
  layout: {
    title: 'Layout',
    image: 'Images first, faces beside',
    focus: 'Whoever speaks',
    grid: 'Grid, all the same',
    next: 'Change the layout',
  },
  pin: {
    act: 'Pin: {{what}}',
    undo: 'Unpin: {{what}}',
    undoShort: 'Unpin',
  },
};
