namespace FakeDrivers.Functional.Tests;

public sealed class PortRetryTests
{
    private static ServerDefinition Thief(string times) => Rig.Child("thief", "steal", "{port}", times) with { Ports = [ServerPort.ReadBack()] };

    private static ServerDefinition Victim(string whenTaken) => Rig.Child("victim", "serve-after-theft", "{port}", "{thief.port}", whenTaken) with
    {
        Ports = [ServerPort.Reserved()],
        DependsOn = ["thief"],
    };

    [Fact]
    public async Task A_port_that_another_process_took_is_replaced_and_those_that_depend_on_it_get_the_new_one()
    {
        await using var context = Rig.Context();
        var front = Rig.Child("front", "serve", "{port}", "behind me: {victim.port}") with { Ports = [ServerPort.ReadBack()], DependsOn = ["victim"] };

        await context.StartAllAsync([front, Victim("fail"), Thief("1")], cancellationToken: TestContext.Current.CancellationToken);

        var port = context["victim"].Port;
        (await Rig.AskAsync(context["victim"])).Should().Be($"mine is {port}");
        (await Rig.AskAsync(context["front"])).Should().Be($"behind me: {port}");
        context["victim"].Logs.Lines.Select(line => line.Text).Should().Contain(line => line.Contains("is taken") && line.Contains("another one is tried"));
    }

    [Fact]
    public async Task A_server_that_says_nothing_while_another_process_answers_on_its_port_gets_another_port()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows who listens.");
        await using var context = Rig.Context();

        await context.StartAllAsync([Thief("1"), Victim("wait")], cancellationToken: TestContext.Current.CancellationToken);

        (await Rig.AskAsync(context["victim"])).Should().Be($"mine is {context["victim"].Port}", "the thief's answer is none of the server's");
    }

    [Fact]
    public async Task A_port_that_is_taken_every_time_fails_after_three_tries_and_names_who_has_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows who listens.");
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var thief = await context.StartAsync(Thief("9"), cancellationToken: TestContext.Current.CancellationToken);

        var start = () => context.StartAsync(Victim("fail"));

        var error = (await start.Should().ThrowAsync<PortClashException>()).Which;
        error.OwnerId.Should().Be(thief.Pid);
        error.Message.Should().Contain("in 3 of its tries").And.Contain($"pid {thief.Pid}");
    }

    [Fact]
    public async Task A_fixed_port_that_is_taken_fails_at_once_and_names_who_has_it()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var other = await context.StartAsync(Rig.Server("other"), cancellationToken: TestContext.Current.CancellationToken);

        var start = () => context.StartAsync(Rig.Server("web") with { Ports = [ServerPort.Fixed(other.Port)] });

        var error = (await start.Should().ThrowAsync<PortClashException>()).Which;
        error.Port.Should().Be(other.Port);
        context["web"].Logs.Lines.Should().NotContain(line => line.Text.Contains("another one is tried"));
    }

    [Fact]
    public async Task Another_failure_is_not_tried_again()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(Rig.Child("bad", "say-and-end", "1", "broken") with { Ports = [ServerPort.Reserved()] });

        await start.Should().ThrowAsync<ServerExitedException>();
        context["bad"].Logs.Lines.Should().ContainSingle(line => line.Text == "broken");
    }
}
