import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UseFilters,
  UseGuards,
  UseInterceptors,
  UsePipes,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SocketGate } from '#access';
import { GuestDoor } from '#consult';
import { DOOR, type Door, inputPipe } from '#platform';
import { AnswerFilter } from './answer.filter.js';
import { EventInterceptor } from './event.interceptor.js';
import type { LiveSocket } from './live-server.js';
import { isGuest } from './person.js';

/** Asks the one gate whether the person behind a socket may send an event. */
@Injectable()
class SocketGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: SocketGate,
    private readonly guests: GuestDoor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.reflector.getAllAndOverride<Door | undefined>(DOOR, [context.getHandler(), context.getClass()]);
    if (!door || door.public) return door !== undefined;
    const ws = context.switchToWs();
    const [{ actor }, event] = [ws.getClient<LiveSocket>().data, ws.getPattern()];
    if (isGuest(actor)) await this.guests.permit(actor, door.permission, event);
    else await this.gate.permit(actor, door.permission, event);
    return true;
  }
}

/** What every gateway has, since Nest's global guards, pipes and filters do not reach gateways. */
export const SocketDoor = (): ClassDecorator =>
  applyDecorators(
    UseGuards(SocketGuard),
    UsePipes(inputPipe()),
    UseInterceptors(EventInterceptor),
    UseFilters(AnswerFilter),
  );
