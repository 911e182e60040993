import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access } from '#platform';
import type { Actor } from './actor.js';
import { AuditLog } from './audit-log.service.js';
import { AuditPageInput, AuditPageView, AuditSearchInput } from './audit.dto.js';
import { CurrentActor } from './current-actor.decorator.js';

/** The audit, for auditors. An auditor of one facility sees what its accounts did. */
@Controller('audit')
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @Access('audit.read', { reads: 'patient' })
  list(@CurrentActor() actor: Actor, @Query() page: AuditPageInput): Promise<AuditPageView> {
    return this.log.page(actor, page);
  }

  @Post('search')
  @HttpCode(200)
  @Access('audit.read', { reads: 'patient' })
  search(@CurrentActor() actor: Actor, @Body() input: AuditSearchInput): Promise<AuditPageView> {
    return this.log.page(actor, input);
  }
}
