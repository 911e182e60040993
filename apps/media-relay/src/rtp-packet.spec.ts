import { isRtcp, rtpPacket, senderReports, writeBye, writeSenderReport } from './rtp-packet.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('an RTP packet', () => {
  it('is read past its header', () => {
    expect(rtpPacket(hex('8060 1234 00000064 0000abcd c0ffee'))).toEqual({
      ...{ ssrc: 0xabcd, sequence: 0x1234, timestamp: 100, payload: hex('c0ffee') },
    });
  });

  it('is read past extensions, sources and padding', () => {
    const packet = hex('b1e0 0001 00000001 00000002 00000003 bede0001 10aa0000 c0ffee 000003');
    expect(rtpPacket(packet)?.payload).toEqual(hex('c0ffee'));
  });

  it.each(['', '80', '0060 1234 00000064 0000abcd', '9060 1234 00000064 0000abcd', 'a060 1234 00000064 0000abff'])(
    'is none in "%s"',
    (message) => expect(rtpPacket(hex(message))).toBeNull(),
  );
});

describe('RTCP', () => {
  it('is told from RTP', () => {
    expect(isRtcp(writeBye(1))).toBe(true);
    expect(isRtcp(hex('80e0 0001'))).toBe(false);
    expect(isRtcp(hex('8060 0001'))).toBe(false);
  });

  it('gives a sender report back as it was written, also behind other parts', () => {
    const report = { ssrc: 7, at: 1_760_000_000_123.5, timestamp: 0xffff_fff0 };
    const message = Buffer.concat([hex('80c9 0001 00000007'), writeSenderReport(report)]);
    const [read] = senderReports(message);
    expect(read).toMatchObject({ ssrc: 7, timestamp: 0xffff_fff0 });
    expect(read?.at).toBeCloseTo(report.at, 2);
  });

  it('says goodbye in a message that ffmpeg does not pass over', () => expect(writeBye(1)).toHaveLength(12));

  it('has no report in what was cut off', () => {
    const message = writeSenderReport({ ssrc: 1, at: 0, timestamp: 0 });
    expect(senderReports(message.subarray(0, 20))).toEqual([]);
  });
});
