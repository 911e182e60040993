import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access, Public } from '#platform';
import { DutyFeedLinkView, DutyFeedView } from './duty-feed.dto.js';
import { DutyFeeds } from './duty-feeds.service.js';

/** One's own duties in one's own calendar. */
@Controller()
export class DutyFeedsController {
  constructor(private readonly feeds: DutyFeeds) {}

  @Get('rota/feed')
  @Access('rota.read')
  mine(@CurrentActor() actor: Actor): Promise<DutyFeedView> {
    return this.feeds.of(actor);
  }

  /** A new secret address; the one before it is dead. */
  @Post('rota/feed')
  @Access('rota.read')
  renew(@CurrentActor() actor: Actor): Promise<DutyFeedLinkView> {
    return this.feeds.renew(actor);
  }

  @Delete('rota/feed')
  @HttpCode(204)
  @Access('rota.read')
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.feeds.revoke(actor);
  }

  /** The doctor's duties from a month ago on (RFC 5545), for calendar programs, which cannot sign in. */
  @Get('calendars/:secret/duties.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @Public()
  read(@Param('secret') secret: string): Promise<string> {
    return this.feeds.read(secret);
  }
}
