import { once } from 'node:events';
import { connect } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from './platform.module.js';

@Module({ imports: [PlatformModule] })
class AnyApp {}

describe('an app that is told to stop', () => {
  it.each([
    ['nothing', ''],
    ['half a question', 'GET /health/live HTTP/1.1\r\nHos'],
  ])(
    'ends although somebody is connected who has said %s',
    async (_, said) => {
      const app = await NestFactory.create(AnyApp, { logger: false });
      await app.listen(0, '127.0.0.1');
      const socket = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1');
      await once(socket, 'connect');
      if (said !== '') socket.write(said);
      const ended = once(socket.resume(), 'close');
      await app.close();
      await ended;
    },
    15_000,
  );
});
