using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeStatusTextTests
{
    [Fact]
    public void Every_status_reads_back_from_its_word_in_any_case()
    {
        foreach (var status in Enum.GetValues<VolumeStatus>())
        {
            VolumeStatusText.TryParse(status.ToText().ToUpperInvariant(), out VolumeStatus read).Should().BeTrue();
            read.Should().Be(status);
        }

        foreach (var status in Enum.GetValues<VolumeAttachStatus>())
        {
            VolumeStatusText.TryParse(status.ToText(), out VolumeAttachStatus read).Should().BeTrue();
            read.Should().Be(status);
        }

        foreach (var status in Enum.GetValues<VolumeSnapshotStatus>())
        {
            VolumeStatusText.TryParse(status.ToText(), out VolumeSnapshotStatus read).Should().BeTrue();
            read.Should().Be(status);
        }

        foreach (var mode in Enum.GetValues<VolumeAttachMode>())
        {
            VolumeStatusText.TryParse(mode.ToText(), out VolumeAttachMode read).Should().BeTrue();
            read.Should().Be(mode);
        }
    }

    [Theory]
    [InlineData(VolumeStatus.InUse, "in-use")]
    [InlineData(VolumeStatus.ErrorBackingUp, "error_backing-up")]
    [InlineData(VolumeStatus.RestoringBackup, "restoring-backup")]
    [InlineData(VolumeStatus.AwaitingTransfer, "awaiting-transfer")]
    public void The_words_are_those_of_the_wire(VolumeStatus status, string text) => status.ToText().Should().Be(text);

    [Fact]
    public void What_is_no_status_is_not_read_and_has_no_word()
    {
        VolumeStatusText.TryParse("broken", out VolumeStatus _).Should().BeFalse();
        VolumeStatusText.TryParse(null, out VolumeSnapshotStatus _).Should().BeFalse();
        FluentActions.Invoking(() => ((VolumeStatus)99).ToText()).Should().Throw<ArgumentOutOfRangeException>();
    }
}
