import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Activity, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { PatientBanner } from '../../components/patient-banner.js';
import { isUnderWay } from '../../room/room-state.js';
import { BoardView } from './board-view.js';
import { Controls } from './controls.js';
import { GuestsBar } from './guests/guests-bar.js';
import classes from './live-room.module.css';
import { AuscultationStrip } from './medical/auscultation-strip.js';
import { useCameraSteering } from './medical/use-camera-steering.js';
import { MonitorStrips } from './monitor/monitor-strips.js';
import { peopleIn } from './people.js';
import { caseQuery, type Consult } from './queries.js';
import { RecordingBar } from './recording-bar.js';
import { RoomLine } from './room-line.js';
import { SidePanel } from './side-panel.js';
import { SidePanelSheet } from './side-panel-sheet.js';
import { SnapshotBar } from './snapshot-bar.js';
import { Sounds } from './sounds.js';
import { Stage } from './stage.js';
import { Strip } from './strip.js';
import { tilesOf } from './tiles.js';
import { useBoard } from './use-board.js';
import { useOpinionDraft } from './use-opinion-draft.js';
import type { PanelTab } from './panel-tabs.js';
import type { Place } from './use-place.js';
import { useUnreadMessages } from './use-messages.js';
import { usePointers } from './use-pointers.js';
import { useSnapshots } from './use-snapshots.js';
import { useView } from './use-view.js';

/** The room: the patient, who speaks, and what is written about it. */
export function LiveRoom({ consult, place }: { consult: Consult; place: Place }) {
  const { t } = useTranslation('room');
  const me = useMe();
  // Pictures first: what is around them follows while they are on their way.
  const rest = useDeferredValue(isUnderWay(place.roomState)) ? 'visible' : 'hidden';
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const { data: kase } = useQuery(caseQuery(consult.caseId));
  const { incoming, participants, speakerId } = place.roomState;
  const [tab, setTab] = useState<PanelTab>('questions');
  const [sheet, setSheet] = useState(false);
  const opinion = useOpinionDraft(consult);
  const unread = useUnreadMessages(consult.caseId, tab === 'chat' && (!phone || sheet));

  const people = peopleIn(consult, participants, incoming).filter(({ id }) => id !== me.practitionerId);
  const board = useBoard(consult.caseId, place);
  const tiles = tilesOf(people, incoming);
  const arranged = useView(consult.id, tiles, speakerId);
  // Who draws goes on seeing everybody, beside the drawing.
  const view = board.board ? { ...arranged, big: null, others: tiles } : arranged;
  const pointers = usePointers(people);
  const snapshots = useSnapshots(consult.caseId, place);

  const steering = useCameraSteering(place);
  const listened = incoming.filter(({ source }) => source === 'auscultation');
  const [alone, setAlone] = useState(false);

  const openTab = (to: PanelTab): void => {
    setTab(to);
    setSheet(true);
  };
  // In a grid everybody is in the middle. Alone, one's own face needs no row of its own beside the picture.
  const over = phone || view.others.length === 0;
  const isGrid = board.board === null && view.big === null && view.others.length > 0;
  const strip = !isGrid && <Strip place={place} view={view} snapshots={snapshots} pointers={pointers} over={over} />;
  const panel = { consult, kase, opinion, tab, onTab: setTab, unread, onDraw: board.open };
  return (
    <div className={classes.room}>
      <PatientBanner
        patient={consult.patient}
        place={kase?.place}
        priority={kase?.priority}
        due={kase?.fullAdviceDueAt ?? null}
      />
      <RoomLine consult={consult} place={place} />
      <GuestsBar consultId={consult.id} />
      <RecordingBar consultId={consult.id} />
      <SnapshotBar snapshots={snapshots} people={people} consent={kase?.consent ?? null} />
      <div className={classes.body}>
        <div className={classes.stage}>
          {board.board ? (
            <BoardView room={board} board={board.board} mayKeep={kase?.can.attach === true} />
          ) : (
            <Stage
              place={place}
              view={view}
              snapshots={snapshots}
              board={board}
              pointers={pointers}
              people={people}
              steering={steering}
            />
          )}
          {over && strip}
          <MonitorStrips monitors={place.room.monitor.monitors} people={people} kase={kase} />
          {listened.map((each) => (
            <AuscultationStrip
              outputId={place.ownState.outputId}
              key={each.consumerId}
              incoming={each}
              name={people.find(({ id }) => id === each.practitionerId)?.name ?? ''}
              voicesMuted={alone}
              onMuteVoices={setAlone}
            />
          ))}
        </div>
        {!phone && (
          <aside className={classes.side} aria-label={t('panel.label')}>
            {!over && strip}
            <Activity mode={rest}>
              <SidePanel {...panel} />
            </Activity>
          </aside>
        )}
      </div>
      <Activity mode={rest}>
        <Controls
          consult={consult}
          place={place}
          view={view}
          opinion={opinion}
          onOpenPanel={phone ? () => setSheet(true) : undefined}
          onShowMissing={() => openTab('questions')}
          unread={unread}
        />
      </Activity>
      {phone && <SidePanelSheet {...panel} opened={sheet} onClose={() => setSheet(false)} />}
      <Sounds incoming={incoming} outputId={place.ownState.outputId} muted={alone && listened.length > 0} />
    </div>
  );
}
