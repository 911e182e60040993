import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Access } from '#platform';
import { AttachmentView } from './case.dto.js';
import { NewFileQuery } from './case-files.dto.js';
import { CaseFiles } from './case-files.service.js';
import { CasePages } from './case-pages.service.js';

/** Photos, PDFs and recordings of a case. */
@Controller()
export class CaseFilesController {
  constructor(
    private readonly files: CaseFiles,
    private readonly attachments: Attachments,
    private readonly pages: CasePages,
  ) {}

  /** A form with one field, `file`. */
  @Post('cases/:id/attachments')
  @Access('case.write', { reads: 'patient' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: Request,
    @Query() query: NewFileQuery,
  ): Promise<AttachmentView> {
    return this.pages.attachment(await this.files.add(actor, caseId, query, request));
  }

  /** The content, or the part of it that `Range` asks for. */
  @Get('attachments/:id/content')
  @Access('case.read', { reads: 'patient' })
  @ApiHeader({ name: 'Range', required: false })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { status, headers, content } = await this.attachments.read(await this.files.open(actor, id), range);
    response.status(status).set(headers);
    return new StreamableFile(content);
  }

  /** Only while the case is a draft. */
  @Delete('attachments/:id')
  @HttpCode(204)
  @Access('case.write', { reads: 'patient' })
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.files.remove(actor, id);
  }
}
