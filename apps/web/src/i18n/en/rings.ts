import type { Texts } from '../texts.js';
import type { rings as source } from '../vi/rings.js';

export const rings: Texts<typeof source> = {
  heading: '{{facility}} asks for a consultation',
  title: 'Ringing: {{word}}',
  accept: 'Accept',
  decline: 'Decline',
  look: 'Look first',
  silence: 'Silence',
  left: 'Goes to the next doctor in',
  declined: 'Declined. The next doctor is being called.',
  declineTitle: 'Why can you not take this case?',
  declineText: 'The requesting facility will see the reason. The next doctor on the rota is called at once.',
  declineSubmit: 'Decline this case',
  declineMore: 'Add a note',
  declineNeeded: 'Choose or write a reason.',
  reason: {
    operating: 'In an operation or procedure',
    emergency: 'Treating another emergency',
    specialty: 'Not my specialty',
    place: 'Not where I can consult',
    other: 'Another reason',
  },
  sound: {
    off: 'The ring tone is off',
    enable: 'Turn it on',
    why: 'The browser allows sound only after you have clicked on the page.',
    test: 'Test the ring tone',
    on: 'The ring tone is on for this device.',
  },
};
