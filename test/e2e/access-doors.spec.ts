import { type CanActivate, Controller, Get, Injectable, UseGuards } from '@nestjs/common';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { UnguardedDoors } from '#access';
import { Access, Public } from '#platform';
import { accessOptions } from '../support/access-options.js';
import { startApp } from '../support/access.world.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

@Injectable()
class SomeGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  @Access('self')
  declared(): void {}

  @Get('not')
  undeclared(): void {}
}

@Controller('inherited')
class InheritedController extends ForgottenController {}

@Controller('open')
@Public()
class OpenController {
  @Get()
  open(): void {}

  helper(): void {}
}

@WebSocketGateway()
@UseGuards(SomeGuard)
class ForgottenGateway {
  @SubscribeMessage('a')
  undeclared(): void {}
}

@WebSocketGateway()
class UnguardedGateway {
  @SubscribeMessage('a')
  @Access('self')
  declared(): void {}
}

@WebSocketGateway()
@UseGuards(SomeGuard)
class ChartGateway {
  @SubscribeMessage('a')
  @Access('patient.read', { reads: 'patient' })
  chart(): void {}
}

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const start = async (controllers: (new () => object)[], providers: (new () => object)[] = []): Promise<void> => {
  const app = await startApp(base.url, accessOptions(), controllers, providers);
  await app.close();
};

it('starts when every door is declared', async () => {
  await expect(start([OpenController])).resolves.toBeUndefined();
});

it.each([
  ['a route', [ForgottenController], [], 'ForgottenController.undeclared does not declare who may use it'],
  ['an inherited route', [InheritedController], [], 'InheritedController.undeclared does not declare'],
  ['a socket event', [], [ForgottenGateway], 'ForgottenGateway.undeclared does not declare who may use it'],
  ['a gateway without a guard', [], [UnguardedGateway], 'UnguardedGateway.declared has no guard'],
  ['a socket event that shows patients', [], [ChartGateway], 'ChartGateway.chart shows patients'],
])('does not start with %s undeclared', async (_what, controllers, providers, fault) => {
  await expect(start(controllers, providers)).rejects.toThrow(fault);
});

it('names every fault at once', async () => {
  const error = await start([ForgottenController], [ForgottenGateway]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnguardedDoors);
  expect(error).toHaveProperty('faults.length', 2);
});
