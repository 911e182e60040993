import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access, Public } from '#platform';
import { Accounts } from './accounts.service.js';
import type { Actor } from './actor.js';
import { MeInput, MeView, NewPasswordInput, SessionView, SignInInput, UnlockInput } from './auth.dto.js';
import { cookieOptions, SESSION_COOKIE } from './cookie.js';
import { CurrentActor, CurrentCaller } from './current-actor.decorator.js';
import { OwnSessions } from './own-sessions.service.js';
import { Profile } from './profile.service.js';
import { COOKIE_SECONDS } from './session.js';
import type { Caller } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';
import { WhileLocked } from './while-locked.decorator.js';

/** Signing in and out, and one's own account. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: OwnSessions,
    private readonly accounts: Accounts,
    private readonly profile: Profile,
  ) {}

  /** Sets the session's cookie. After failures 429 `access.try-later` tells how long to wait, a minute at most. */
  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() input: SignInInput,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const { token, sessionId } = await this.signIns.signIn(input.login, input.password, caller);
    response.cookie(SESSION_COOKIE, token, { ...cookieOptions(request), maxAge: COOKIE_SECONDS * 1000 });
    return this.profile.me(sessionId);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Access('self')
  @WhileLocked()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(actor, actor.sessionId);
    response.clearCookie(SESSION_COOKIE, cookieOptions(request));
  }

  @Get('me')
  @Access('self')
  @WhileLocked()
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.profile.me(actor.sessionId);
  }

  @Patch('me')
  @Access('self')
  change(@CurrentActor() actor: Actor, @Body() input: MeInput): Promise<MeView> {
    return this.profile.setLocale(actor.sessionId, actor.accountId, input.locale);
  }

  /** 409 `access.in-consult` while the person is in a consult, which nothing interrupts. */
  @Post('lock')
  @HttpCode(204)
  @Access('self')
  @WhileLocked()
  lock(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.lock(actor);
  }

  @Post('unlock')
  @HttpCode(204)
  @Access('self')
  @WhileLocked()
  unlock(@CurrentActor() actor: Actor, @Body() input: UnlockInput): Promise<void> {
    return this.sessions.unlock(actor, input.password);
  }

  /** Ends one's other sessions. */
  @Post('password')
  @HttpCode(204)
  @Access('self')
  changePassword(@CurrentActor() actor: Actor, @Body() input: NewPasswordInput): Promise<void> {
    return this.accounts.changeOwnPassword(actor, input.current, input.next);
  }

  @Get('sessions')
  @Access('self')
  listSessions(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    return this.sessions.list(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Access('self')
  endSession(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
