import { Injectable } from '@nestjs/common';

/** What time it is. Services ask it and hand the answer to rules; tests put another one in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
