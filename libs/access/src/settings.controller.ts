import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '#platform';
import { SettingsView } from './auth.dto.js';
import { isLoopback } from './client-address.js';
import { CurrentCaller } from './current-actor.decorator.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import type { Caller } from './sessions.service.js';

/** What the web app needs to know before anybody signs in. */
@Controller('settings')
export class SettingsController {
  constructor(@Inject(ACCESS_OPTIONS) private readonly options: AccessOptions) {}

  @Get()
  @Public()
  settings(@CurrentCaller() caller: Caller): SettingsView {
    return {
      demoAccounts: isLoopback(caller.address) ? [...this.options.demoAccounts] : [],
      idleLockMinutes: this.options.idleLockMinutes,
      sessionUrl: this.options.sessionUrl,
    };
  }
}
