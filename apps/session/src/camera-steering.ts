import { Injectable } from '@nestjs/common';
import type { CameraAbilitiesInput, SteerCameraInput } from '#contract';
import { Cluster } from './cluster.js';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { ParticipantNotFound } from './session.errors.js';

type Page = Pick<LiveSocket, 'id'>;

/** Passes on what examination cameras can do and where they are to turn; the camera's own page decides. */
@Injectable()
export class CameraSteering {
  constructor(
    private readonly rooms: ConsultRooms,
    private readonly cluster: Cluster,
  ) {}

  /** Tells the others in the room of this page's camera. */
  announce(page: Page, { abilities }: CameraAbilitiesInput): void {
    const { room, participant } = this.rooms.getStay(page);
    const { practitionerId } = participant;
    room.toOthers(participant, 'room:camera-abilities', { practitionerId, abilities });
    this.cluster.tell('camera-abilities', { consultId: room.consultId, practitionerId, abilities });
  }

  /** Asks the page of somebody in the same room. Throws ParticipantNotFound. */
  steer(page: Page, { practitionerId, axis, value }: SteerCameraInput): void {
    const { room, participant } = this.rooms.getStay(page);
    const move = { axis, value, byPractitionerId: participant.practitionerId };
    if (!room.toMember(practitionerId, 'room:camera-steered', move)) throw new ParticipantNotFound();
  }
}
