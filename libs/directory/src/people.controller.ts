import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { NewPersonInput, PersonActiveInput, PersonInput, PersonPasswordInput, PersonView } from './directory.dto.js';
import { People } from './people.service.js';

/** Staff and accounts of the facilities that an administrator manages. */
@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Access('people.manage')
  list(@CurrentActor() actor: Actor): Promise<PersonView[]> {
    return this.people.list(actor);
  }

  @Post()
  @Access('people.manage')
  add(@CurrentActor() actor: Actor, @Body() input: NewPersonInput): Promise<PersonView> {
    return this.people.add(actor, input);
  }

  @Put(':id')
  @Access('people.manage')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PersonInput,
  ): Promise<PersonView> {
    return this.people.change(actor, id, input);
  }

  @Put(':id/active')
  @Access('people.manage')
  setActive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PersonActiveInput,
  ): Promise<PersonView> {
    return this.people.setActive(actor, id, input.active);
  }

  @Put(':id/password')
  @HttpCode(204)
  @Access('people.manage')
  setPassword(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PersonPasswordInput,
  ): Promise<void> {
    return this.people.setPassword(actor, id, input.password);
  }
}
