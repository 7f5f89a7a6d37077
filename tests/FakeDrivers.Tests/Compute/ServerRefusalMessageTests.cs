using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerRefusalMessageTests() : ComputeTests(Options(options => options.Power = Progress.After(TimeSpan.FromSeconds(1))))
{
    [Fact]
    public async Task A_wrong_state_names_what_is_and_what_would_do()
    {
        var server = await CreateAsync();

        var error = await RefusedAsync<InvalidStateException>(() => Compute.StartServerAsync(server.Id, Token));

        error.Message.Should().Be($"Cannot 'os-start' the server 'web' ({server.Id}) while it is ACTIVE with vm_state active; it needs SHUTOFF and no task.");
    }

    [Fact]
    public async Task A_task_under_way_is_named()
    {
        var server = await CreateAsync();
        await Compute.PauseServerAsync(server.Id, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Compute.StopServerAsync(server.Id, Token));

        error.Message.Should().Be(
            $"Cannot 'os-stop' the server 'web' ({server.Id}) while it is ACTIVE with task_state pausing; it needs ACTIVE or ERROR and no task.");
    }
}
