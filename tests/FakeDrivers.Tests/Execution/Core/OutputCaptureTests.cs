using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class OutputCaptureTests
{
    [Fact]
    public void What_is_kept_is_the_head_or_the_tail_however_the_bytes_come()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(30_000)];
            random.NextBytes(bytes);
            var limit = random.Next(4) == 0 ? 0 : random.Next(12_000);
            var (head, tail, fail) = (new OutputCapture(OutputLimit.Head(limit), Encoding.UTF8),
                new OutputCapture(OutputLimit.Tail(limit), Encoding.UTF8),
                new OutputCapture(OutputLimit.Fail(limit), Encoding.UTF8));
            var allowed = true;
            for (var at = 0; at < bytes.Length;)
            {
                var count = Math.Min(random.Next(1, 5000), bytes.Length - at);
                var piece = bytes.AsSpan(at, count);
                at += count;
                head.Append(piece).Should().BeTrue();
                tail.Append(piece).Should().BeTrue();
                allowed &= fail.Append(piece);
            }

            var kept = Math.Min(limit, bytes.Length);
            head.Captured.Bytes.Span.SequenceEqual(bytes.AsSpan(..kept)).Should().BeTrue();
            tail.Captured.Bytes.Span.SequenceEqual(bytes.AsSpan(^kept..)).Should().BeTrue();
            fail.Captured.Bytes.Span.SequenceEqual(bytes.AsSpan(..kept)).Should().BeTrue();
            (head.Captured.IsTruncated, tail.Captured.IsTruncated, allowed).Should().Be((bytes.Length > limit, bytes.Length > limit, bytes.Length <= limit));
        }
    }

    [Fact]
    public void Nothing_is_kept_once_nobody_will_ask()
    {
        var capture = new OutputCapture(OutputLimit.Fail(3), Encoding.UTF8);
        capture.Append("ab"u8);

        capture.Finish();

        capture.Append("cdef"u8).Should().BeTrue("there is nobody to whom the limit matters");
        capture.Captured.Text.Should().Be("ab");
    }

    [Fact]
    public void What_was_taken_stays_while_more_comes()
    {
        var capture = new OutputCapture(null, Encoding.UTF8);
        capture.Append("ab"u8);

        var early = capture.Captured;
        capture.Append("cd"u8);

        (early.Text, capture.Captured.Text).Should().Be(("ab", "abcd"));
    }
}
