import type {
  Board,
  BoardChange,
  CameraAbilities,
  Pointed,
  QualityReading,
  RoomParticipant,
  ServerToClientEvents,
} from '#contract';

/** Somebody whose socket another session process holds, as that process tells of them. */
export interface MemberNews {
  consultId: string;
  /** On which relay that process has the room. */
  relayId: string | null;
  participant: RoomParticipant;
  /** The peer on the relay. */
  mediaSessionId: string | null;
}

/** How the media of somebody in a room did. */
export interface QualityNews {
  consultId: string;
  practitionerId: string;
  reading: QualityReading;
}

type EventName = keyof ServerToClientEvents;

/** Something for one person in a room, whose socket another process holds. */
export interface WordToMember {
  consultId: string;
  practitionerId: string;
  name: EventName;
  payload: Parameters<ServerToClientEvents[EventName]>;
}

/** What somebody's examination camera can be told. */
export interface CameraNews {
  consultId: string;
  practitionerId: string;
  abilities: CameraAbilities;
}

/** What session processes tell each other. */
export interface ClusterEvents {
  /** Who is in this room with you? Each process that has somebody answers with `member`. */
  who: (question: { consultId: string }) => void;
  /** Somebody came or changed; also repeated now and then, as a sign of life. */
  member: (news: MemberNews) => void;
  'member-gone': (gone: { consultId: string; practitionerId: string }) => void;
  quality: (news: QualityNews) => void;
  'to-member': (word: WordToMember) => void;
  pointed: (news: { consultId: string; pointed: Pointed }) => void;
  'board-changed': (news: { consultId: string; change: BoardChange }) => void;
  /** For a process that has somebody new in the room. */
  board: (news: { consultId: string; board: Board }) => void;
  'camera-abilities': (news: CameraNews) => void;
  'consult-changed': (consult: { consultId: string }) => void;
}
