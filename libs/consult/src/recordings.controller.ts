import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { PatientConsentInput, RecordingAnswerInput, RecordingView, ViewingView } from './recording.dto.js';
import { RecordingConsents } from './recording-consents.service.js';
import { RecordingPlaying } from './recording-playing.service.js';
import { RecordingViews } from './recording-views.service.js';

/** Recordings of consults: asked for, agreed to, taken back and seen. The relay writes them. */
@Controller()
export class RecordingsController {
  constructor(
    private readonly consents: RecordingConsents,
    private readonly views: RecordingViews,
    private readonly playing: RecordingPlaying,
  ) {}

  @Get('consults/:id/recordings')
  @Access('case.read', { reads: 'patient' })
  ofConsult(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordingView[]> {
    return this.views.ofConsult(actor, id);
  }

  /** Asks all who are in the room, and agrees oneself. */
  @Post('consults/:id/recordings')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.consents.ask(actor, id);
  }

  /** One's own consent, refusal or withdrawal. */
  @Post('recordings/:id/answers')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { agreed }: RecordingAnswerInput,
  ): Promise<void> {
    return this.consents.answer(actor, id, agreed);
  }

  /** The patient's consent, refusal or withdrawal, written down by somebody who was there. */
  @Post('recordings/:id/patient-consents')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  writePatient(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() word: PatientConsentInput,
  ): Promise<void> {
    return this.consents.writePatient(actor, id, word);
  }

  @Post('recordings/:id/stop')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  stop(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.consents.stop(actor, id);
  }

  /** Somebody begins to see it: the audit has this request. */
  @Post('recordings/:id/viewings')
  @Access('recording.play', { reads: 'patient' })
  async view(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ViewingView> {
    return { viewingId: await this.playing.begin(actor, id) };
  }

  /** A file of a recording that is being seen, or the part of it that `Range` asks for. */
  @Get('recording-viewings/:viewingId/files/:fileId')
  @Access('recording.play')
  @ApiHeader({ name: 'Range', required: false })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('viewingId', ParseUUIDPipe) viewingId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { status, headers, content } = await this.playing.read(actor, viewingId, fileId, range);
    response.status(status).set(headers);
    return new StreamableFile(content);
  }
}
