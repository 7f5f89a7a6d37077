using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using ShareService.Development;

namespace ShareService.Tests;

/// <summary>What a world tells about what was done to it.</summary>
public sealed class ObservingTests : IDisposable
{
    private readonly Lab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task Calls_of_an_operation_are_typed()
    {
        var share = await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var call = _lab.World.Calls.Of(VolumeOperations.Create).Should().ContainSingle().Which;
        call.Request.SizeGiB.Should().Be(share.SizeGiB);
        call.Request.Metadata.Should().Contain("share", "alpha");
        call.Result!.Name.Should().Be("share-alpha");
    }

    [Fact]
    public async Task A_command_is_known_with_all_that_it_was_given()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var probe = _lab.World.Calls.Of(ExecutionOperations.RunRemote).Single(call => call.Request.Command.Program == "blkid");
        probe.Request.Target.Should().Be(new SshTarget("10.0.0.3", "root"));
        probe.Request.Command.AcceptedExitCodes.Should().Equal(0, 2);
        probe.Result!.ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Another_task_can_wait_for_a_call()
    {
        var deleted = _lab.World.Calls.WaitForAsync(VolumeOperations.Delete, cancellationToken: Token);
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);
        deleted.IsCompleted.Should().BeFalse();

        await _lab.Shares.RemoveAsync("alpha", Token);

        (await deleted).Should().ContainSingle();
    }

    [Fact]
    public async Task The_timeline_tells_what_was_done_in_its_order()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var lines = CallTimeline.Of(_lab.World.Calls).ToList();

        lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]).Should().ContainInOrder(
            "compute.import_key_pair", "compute.create_server", "volumes.create", "compute.attach_volume", "execution.run_remote");
    }
}
