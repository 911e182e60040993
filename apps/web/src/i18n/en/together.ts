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
  snapshot: {
    act: 'Picture for the case: {{what}}',
    waiting: 'Waiting for a yes…',
    agree: 'Take and keep it',
    refuse: 'No',
    asked: {
      camera: '{{name}} asks for a picture from your camera for the case',
      'examination-camera': '{{name}} asks for a picture of the examination that you send, for the case',
      screen: '{{name}} asks for a picture of the screen that you share, for the case',
    },
    consent: 'Consent on record: {{basis}}. Taken in full size on this computer and kept under your name.',
    noConsent: 'This case has no consent of the patient on record, so no picture can be taken.',
    file: { camera: 'Camera picture', 'examination-camera': 'Examination picture', screen: 'Screen picture' },
    from: {
      camera: 'Taken from the camera',
      'examination-camera': 'Taken from the examination',
      screen: 'Taken from a screen',
    },
    askedBy: 'asked by {{name}}',
    outcome: {
      taken: 'The picture is with the case, under Files',
      refused: '{{name}} does not agree',
      'no-picture': 'No picture: it has been switched off',
      failed: 'Taken, but not yet kept with the case. Try again.',
      'no-answer': '{{name}} has not answered. Try again, or ask by word.',
    },
    own: {
      taken: 'The picture is with the case, under Files',
      refused: 'No picture taken',
      'no-picture': 'No picture: camera or screen is off',
      failed: 'The picture is not yet kept with the case',
    },
  },
  board: {
    label: 'Shared drawing',
    sheet_one: 'Picture to draw on together, with {{count}} stroke',
    sheet_other: 'Picture to draw on together, with {{count}} strokes',
    tools: 'Drawing tools',
    freeze: 'Freeze to draw on it together: {{what}}',
    open: 'Draw together on {{name}}',
    loading: 'Opening the picture…',
    colour: { red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue', white: 'White' },
    undo: 'Take back your last stroke',
    clear: 'Wipe all strokes, for everybody',
    save: 'Keep the picture with the drawing in the case; the original stays',
    saveShort: 'Keep',
    close: 'Done: put the drawing away, for everybody',
    closeShort: 'Done',
    file: 'Picture with drawing',
    drawnOn: 'Drawn on another picture',
    saved: 'The picture with its drawing is with the case, and so is the original',
    notSaved: 'The drawing is not kept yet. Try again.',
    notOpened: 'The picture could not be opened for drawing',
    busy: 'The room is drawing on another picture. Put that one away first.',
  },
  float: {
    act: 'Picture above all windows',
    label: 'The consultation, small',
    nobody: 'Nobody else is here yet',
  },
  filter: {
    voice: 'Take noise out of the voice',
    background: 'Blur what is behind you',
    why: {
      voice: 'For noisy surroundings. Never used on the stethoscope.',
      background: 'Hides people and papers behind. Needs a fast computer; never used on the examination camera.',
    },
    failed: {
      voice: 'This computer cannot take out noise; the voice is sent as it is',
      background: 'This computer cannot blur, so no picture is sent. Switch it off to send the plain one.',
    },
  },
  pointer: {
    act: 'Point for all to see: {{what}}',
  },
};
