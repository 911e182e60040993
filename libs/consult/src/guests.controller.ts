import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Actor, cookieOptions, cookieValue, CurrentActor } from '#access';
import { GUEST_MINUTES } from '#contract';
import { Access, Public } from '#platform';
import { GUEST_COOKIE } from './guest-door.service.js';
import { GuestLinks } from './guest-links.service.js';
import { GuestInput, GuestInvitedView, GuestLinkInput, GuestListView, GuestPassView } from './guest.dto.js';
import { Guests } from './guests.service.js';

/** Guests from outside: what the doctors of a consult do with them, and the one thing that they themselves ask here. */
@Controller()
export class GuestsController {
  constructor(
    private readonly guests: Guests,
    private readonly links: GuestLinks,
  ) {}

  @Get('consults/:id/guests')
  @Access('case.read', { reads: 'patient' })
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GuestListView[]> {
    return this.guests.list(actor, id);
  }

  @Post('consults/:id/guests')
  @Access('consult.join', { reads: 'patient' })
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: GuestInput,
  ): Promise<GuestInvitedView> {
    return this.guests.invite(actor, id, input);
  }

  @Post('consults/:id/guests/:guestId/admit')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  admit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('guestId', ParseUUIDPipe) guestId: string,
  ): Promise<void> {
    return this.guests.admit(actor, id, guestId);
  }

  @Post('consults/:id/guests/:guestId/refuse')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('guestId', ParseUUIDPipe) guestId: string,
  ): Promise<void> {
    return this.guests.refuse(actor, id, guestId);
  }

  /** Back to the waiting room: nothing more reaches them, and they may knock again. */
  @Post('consults/:id/guests/:guestId/send-back')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('guestId', ParseUUIDPipe) guestId: string,
  ): Promise<void> {
    return this.guests.sendBack(actor, id, guestId);
  }

  /** Takes the link back, for good. */
  @Delete('consults/:id/guests/:guestId')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('guestId', ParseUUIDPipe) guestId: string,
  ): Promise<void> {
    return this.guests.revoke(actor, id, guestId);
  }

  /** Opens a link. The first browser keeps it, by a cookie; 404 `guest.link-dead`, 409 `guest.link-used`. */
  @Post('guests/open')
  @HttpCode(200)
  @Public()
  async open(
    @Body() { token }: GuestLinkInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestPassView> {
    const { device, guest } = await this.links.open(token, cookieValue(request.headers.cookie, GUEST_COOKIE));
    response.cookie(GUEST_COOKIE, device, { ...cookieOptions(request), maxAge: GUEST_MINUTES.most * 60_000 });
    return guest;
  }
}
