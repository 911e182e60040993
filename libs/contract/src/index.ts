export { PERMISSIONS, ROLES, type Permission, type Role, type RoleGrant } from './access.js';
export {
  BOARD_COLOURS,
  BOARD_STEPS,
  LONGEST_STROKE,
  type Board,
  type BoardChange,
  type BoardColour,
  type BoardInput,
  type DrawInput,
  type DrawnStroke,
  type LookAnswer,
  type Stroke,
  type UndrawInput,
} from './board.js';
export {
  ALLERGY_STATUSES,
  CASE_STATES,
  CONSCIOUSNESS,
  CONSENT_BASES,
  OUTCOME_KINDS,
  PREGNANCY,
  PRIORITIES,
  UNNAMED_REASONS,
  WORKLIST_VIEWS,
  type AllergyStatus,
  type CaseState,
  type Consciousness,
  type ConsentBasis,
  type OutcomeKind,
  type Pregnancy,
  type Priority,
  type Sex,
  type UnnamedReason,
  type WorklistView,
} from './case.js';
export {
  CAMERA_AXES,
  type CameraAbilities,
  type CameraAbilitiesInput,
  type CameraAxis,
  type CameraMove,
  type CameraRange,
  type SteerCameraInput,
} from './camera-steering.js';
export {
  CONSULT_FORMS,
  CONSULT_KINDS,
  CONSULT_STATES,
  INVITEE_STATUSES,
  LINK_QUALITIES,
  type ConsultForm,
  type ConsultKind,
  type ConsultRole,
  type ConsultState,
  type InviteeStatus,
  type LinkQuality,
  type MinutesState,
} from './consult.js';
export { LIVE_EVENT_TYPES, type LiveEvent, type LiveEventType } from './live.js';
export type { PageRung, PageState, PageStepState, SkipReason } from './paging.js';
export type { Pointed, PointInput } from './pointer.js';
export type { Problem } from './problem.js';
export {
  CONSENT_GIVERS,
  CONSENT_WAYS,
  type ConsentAnswer,
  type ConsentGiver,
  type ConsentWay,
  type RecordingState,
  type RecordingStopReason,
} from './recording.js';
export {
  MEDIA_KIND_OF,
  MEDIA_SOURCES,
  PICTURE_SOURCES,
  type DtlsParameters,
  type IceCandidate,
  type IceParameters,
  type IceServer,
  type MediaKind,
  type MediaSource,
  type PictureSource,
  type RtpCapabilities,
  type RtpParameters,
  type DoorOptions,
  type TransportOptions,
} from './media.js';
export {
  CONNECTION_EVENTS,
  READING_EVENTS,
  REMEMBERED_REQUESTS,
  type ClientEvent,
  type Requested,
  type WireEvents,
} from './requests.js';
export {
  CLIENT_EVENTS,
  ROOM_GRACE_SECONDS,
  SOCKET_PATH,
  type Acknowledge,
  type Answer,
  type ClientToServerEvents,
  type ConnectTransportInput,
  type ConsumersInput,
  type HandInput,
  type JoinRoomAnswer,
  type JoinRoomInput,
  type PreferLayersInput,
  type PrepareRoomAnswer,
  type ProduceAnswer,
  type ProduceInput,
  type ProducerInput,
  type RestartIceAnswer,
  type RoomConsumer,
  type RoomParticipant,
  type RoomProducer,
  type ServerToClientEvents,
  type LinkInput,
  type TransportInput,
  type WaitForRoomAnswer,
  type WaitForRoomInput,
} from './room.js';
export {
  ageOn,
  birthDateProblem,
  vietnamDay,
  yearsOf,
  type Age,
  type BirthDateProblem,
  type PartialDate,
} from './rules/birth-date.js';
export { mayBePregnant, missingForSubmit, type CaseToSend, type MissingField } from './rules/completeness.js';
export { PUBLIC_HOLIDAYS } from './rules/holidays.js';
export {
  IDENTIFIER_MAX_LENGTH,
  IDENTIFIER_SYSTEMS,
  identifierProblem,
  personalIdWarnings,
  splitIdentifier,
  type IdentifierSystem,
  type PersonalIdFacts,
  type PersonalIdWarning,
} from './rules/identifiers.js';
export {
  NEWS2_ITEMS,
  news2,
  type News2,
  type News2Item,
  type News2Patient,
  type News2Risk,
  type News2Status,
  type News2Values,
} from './rules/news2.js';
export { PHONE } from './rules/phone.js';
export { roundHalfUp } from './rules/rounding.js';
export {
  VITAL_LIMITS,
  VITAL_NUMBERS,
  vitalVerdicts,
  type VitalLimit,
  type VitalNumber,
  type VitalValues,
  type VitalVerdict,
} from './rules/vital-limits.js';
export {
  LINK_CHECKS_AT_ONCE,
  type LinkCheckAnswer,
  type LinkCheckConnectInput,
  type LinkCheckLoopAnswer,
  type LinkCheckLoopInput,
} from './link-check.js';
export { MEDIA_WAYS, QUALITY_EVERY_SECONDS, type MediaWay, type QualityReading } from './quality.js';
export {
  RECORDING_LEASE_MS,
  RELAY_ERROR_CODES,
  RELAY_ID_PATTERN,
  RELAY_LEASE_PREFIX,
  RELAY_PATH,
  RELAY_PROTOCOL,
  type RelayCommands,
  type RelayConsumer,
  type RelayDump,
  type RelayError,
  type RelayErrorCode,
  type RelayEvent,
  type RelayJoinPeer,
  type RelayKeepRecording,
  type RelayLease,
  type RelayLoad,
  type RelayMethod,
  type RelayNotification,
  type RelayNotifications,
  type RelayPeerId,
  type RelayPeerMedia,
  type RelayPeerStats,
  type RelayProduce,
  type RelayProducer,
  type RelayReceiveStats,
  type RelayRecorder,
  type RelayResponse,
  type RelayRoom,
  type RelayRoomDump,
  type RelayRoomId,
  type RelaySendStats,
  type RelayTransportIce,
  type RelayTransportStats,
} from './relay.js';
export {
  SNAPSHOT_OUTCOMES,
  type AnswerSnapshotInput,
  type AskSnapshotInput,
  type SnapshotAnswered,
  type SnapshotAsked,
  type SnapshotOutcome,
} from './snapshot.js';
export type { RelayOverview, RoomOverview, SeatState, SystemDump, SystemOverview } from './system.js';
export { changedBoard, type BoardRefusal } from './rules/board.js';
export { afterWorkingTime, WORKING_DAY_MS, type Holidays } from './rules/working-hours.js';
