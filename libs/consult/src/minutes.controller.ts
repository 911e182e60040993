import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { MinutesEditing } from './minutes-editing.service.js';
import { MinutesSigning } from './minutes-signing.service.js';
import { MinutesView } from './minutes-view.dto.js';
import { MinutesViews } from './minutes-views.service.js';
import { MinutesInput, SignatureInput } from './minutes.dto.js';

/** The minutes of a consult: read, put right, signed and printed. */
@Controller('consults/:id')
export class MinutesController {
  constructor(
    private readonly views: MinutesViews,
    private readonly editing: MinutesEditing,
    private readonly signing: MinutesSigning,
  ) {}

  /** The latest version. */
  @Get('minutes')
  @Access('case.read', { reads: 'patient' })
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesView> {
    return this.views.get(actor, id);
  }

  /** An earlier version, as it was. */
  @Get('minutes/versions/:version')
  @Access('case.read', { reads: 'patient' })
  getVersion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<MinutesView> {
    return this.views.get(actor, id, version);
  }

  /** Writes the next version; signatures of the ones before it are void. */
  @Put('minutes')
  @Access('minutes.sign', { reads: 'patient' })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { baseVersion, text }: MinutesInput,
  ): Promise<MinutesView> {
    await this.editing.write(actor, id, baseVersion, text);
    return this.views.get(actor, id);
  }

  /** Signs exactly the content that `contentHash` names; asks for the password again. */
  @Post('minutes/signatures')
  @HttpCode(200)
  @Access('minutes.sign', { reads: 'patient' })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { password, contentHash }: SignatureInput,
  ): Promise<MinutesView> {
    await this.signing.sign(actor, id, password, contentHash);
    return this.views.get(actor, id);
  }

  /** The latest version as an A4 page, marked as a draft until everybody has signed. */
  @Get('minutes.pdf')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @Access('case.read', { reads: 'patient' })
  async pdf(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, pdf } = await this.views.print(actor, id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="${fileName}"` });
  }
}
