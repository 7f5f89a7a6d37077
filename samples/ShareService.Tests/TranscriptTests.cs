using FakeDrivers;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace ShareService.Tests;

/// <summary>The scripted answers are those of the real tools, and cover what the app runs.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Ids => [.. Lab.Transcripts.All.Select(transcript => transcript.Id)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_transcript_tells_where_it_comes_from(string id)
    {
        var transcript = Lab.Transcripts[id];

        transcript.ToolVersion.Should().NotBeEmpty();
        transcript.Kernel.Should().Contain("Linux");
        transcript.Obtained.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_recorded_command_is_answered_word_by_word_as_recorded(string id)
    {
        var transcript = Lab.Transcripts[id];
        using var world = new FakeWorld();
        world.Execute.SetRepliers(Lab.Transcripts.Repliers(id));

        var result = await RunOnServerAsync(world, transcript.ArgvOnServer);

        (result.ExitCode, result.StandardOutput, result.StandardError)
            .Should().Be((transcript.ExitCode, transcript.Stdout, transcript.Stderr));
    }

    [Fact]
    public async Task Another_share_on_another_device_is_answered_in_its_own_words()
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(Lab.Transcripts.Repliers("mount.already-same-place"));

        var result = await RunOnServerAsync(
            world, ["mount", "-t", "ext4", "-o", "rw,nosuid,nodev,noatime", "/dev/vdf", "/srv/shares/zeta"]);

        result.StandardError.Should().StartWith("mount: /srv/shares/zeta: /dev/vdf already mounted on /srv/shares/zeta.");
    }

    [Fact]
    public async Task Every_command_of_the_app_is_known_and_every_good_transcript_is_used()
    {
        using var lab = new Lab();
        await lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);
        await lab.Shares.GrowAsync("alpha", 40, Token);
        await lab.Shares.RemoveAsync("alpha", Token);

        lab.World.VerifyNoUnexpectedCalls();
        lab.World.VerifyAllUsed();
    }

    [Fact]
    public async Task A_command_that_nobody_recorded_breaks_the_test_and_is_not_taken_for_a_failure_of_the_tool()
    {
        using var lab = new Lab(app: options => options.MountOptions = "rw,dax");

        var create = () => lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        (await create.Should().ThrowAsync<FakeDriversException>()).WithMessage("*mount -t ext4 -o rw,dax*");
    }

    private static Task<CommandResult> RunOnServerAsync(FakeWorld world, IReadOnlyList<string> argv) => world.Execute
        .On(new SshTarget("10.0.0.3", "root"))
        .RunAsync(new Command(argv[0], argv.Skip(1)) { AcceptedExitCodes = null }, Token);
}
