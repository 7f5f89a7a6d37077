using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class InstanceActionTests() : ComputeTests(Options(options =>
{
    (options.MaxInstanceActions, options.MaxDeletedServers) = (6, 2);
    options.Power = Progress.After(TimeSpan.FromSeconds(10));
}))
{
    [Fact]
    public async Task A_server_to_which_nothing_was_done_takes_no_row_and_still_tells_of_its_making()
    {
        var server = await CreateAsync();

        var made = (await ActionsAsync(server)).Should().ContainSingle().Which;
        var step = (await Compute.GetServerActionAsync(server.Id, made.RequestId, Token)).Events.Single();

        World.Snapshot().Rows(ComputeTables.InstanceActions).Should().BeEmpty();
        made.Should().BeEquivalentTo(new { Action = "create", server.UserId, server.ProjectId, StartedAt = server.CreatedAt, Message = (string?)null });
        step.Should().BeEquivalentTo(new { Name = "compute__do_build_and_run_instance", Result = InstanceActionResult.Success, FinishedAt = server.LaunchedAt });
    }

    [Fact]
    public async Task The_request_of_the_making_keeps_its_id_when_more_is_done()
    {
        var server = await CreateAsync();
        var before = (await ActionsAsync(server)).Single();

        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        (await ActionsAsync(server)).Should().HaveCount(2).And.Subject.Last().Should().Be(before);
    }

    [Fact]
    public async Task A_build_ends_when_the_state_is_reset_and_not_with_what_is_done_later()
    {
        World.Faults.On(ComputeTransitions.FinishBuild).Delay(TimeSpan.FromHours(1));
        var server = await CreateAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);
        World.Clock.Advance(TimeSpan.FromDays(1));

        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        var made = (await ActionsAsync(server)).Last();
        (made.Action, made.UpdatedAt).Should().Be(("create", server.CreatedAt + TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_build_that_failed_says_why()
    {
        World.Faults.On(ComputeTransitions.FinishBuild).Throw(new DriverException("No disk."));
        var server = await CreateAsync();
        await World.SettleAsync();

        var made = (await ActionsAsync(server)).Single();

        made.Message.Should().Be("Error");
        (await Compute.GetServerActionAsync(server.Id, made.RequestId, Token)).Events.Single()
            .Should().BeEquivalentTo(new { Result = InstanceActionResult.Error, Details = "No disk." });
    }

    [Fact]
    public async Task An_action_is_under_way_until_it_ends_and_one_that_is_interrupted_fails()
    {
        var server = await CreateAsync();

        await Compute.PauseServerAsync(server.Id, Token);
        var during = await EventAsync(server);
        await Compute.RebootServerAsync(server.Id, RebootKind.Hard, Token);
        var actions = await ActionsAsync(server);

        (during.FinishedAt, during.Result).Should().Be((null, null));
        actions.Select(action => (action.Action, action.Message)).Should().Equal(("reboot", null), ("pause", "Error"), ("create", null));
    }

    [Fact]
    public async Task What_was_refused_is_not_in_the_log()
    {
        var server = await CreateAsync();

        await RefusedAsync<InvalidStateException>(() => Compute.StartServerAsync(server.Id, Token));

        (await ActionsAsync(server)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_move_without_a_host_shows_as_failed()
    {
        var server = await CreateAsync();

        await World.Compute.MigrateServerAsync(server.Id, cancellationToken: Token);

        var migrate = (await ActionsAsync(server))[0];
        (migrate.Action, migrate.Message, migrate.UserId).Should().Be(("migrate", "Error", "admin"));
    }

    [Fact]
    public async Task Only_so_many_actions_are_remembered()
    {
        var server = await CreateAsync();

        for (var time = 0; time < 9; time++) await Compute.LockServerAsync(server.Id, $"{time}", Token);

        World.Snapshot().Rows(ComputeTables.InstanceActions).Should().HaveCount(6);
        (await ActionsAsync(server)).Should().OnlyContain(action => action.Action == "lock");
    }

    [Fact]
    public async Task The_log_is_filtered_by_time()
    {
        var server = await CreateAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var since = World.Clock.GetUtcNow();
        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        var late = await Compute.ListServerActionsAsync(new() { ServerId = server.Id, ChangedSince = since }, Token).ToListAsync(Token);
        var early = await Compute.ListServerActionsAsync(new() { ServerId = server.Id, ChangedBefore = since - TimeSpan.FromSeconds(1) }, Token).ToListAsync(Token);

        late.Select(action => action.Action).Should().Equal("lock");
        early.Select(action => action.Action).Should().Equal("create");
    }

    [Fact]
    public async Task Servers_that_were_gone_for_longest_are_forgotten_with_their_log()
    {
        var servers = new List<Server>();
        for (var number = 0; number < 3; number++)
        {
            servers.Add(await CreateAsync($"s{number}"));
            await Compute.DeleteServerAsync(servers[number].Id, Token);
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var gone = await World.Compute.ListServersAsync(new() { Deleted = true, AllProjects = true }, Token).ToListAsync(Token);

        gone.Select(server => server.Name).Should().Equal("s1", "s2");
        await RefusedAsync<ResourceNotFoundException>(() => ActionsAsync(servers[0]));
        (await ActionsAsync(servers[2])).Select(action => action.Action).Should().Equal("delete", "create");
        World.Snapshot().Rows(ComputeTables.InstanceActions).Should().HaveCount(4);
    }

    [Fact]
    public async Task Another_project_sees_nothing_of_it()
    {
        var server = await CreateAsync();
        var other = World.As(new() { ProjectId = "bank", UserId = "bob" }).Compute;

        await RefusedAsync<ResourceNotFoundException>(() => other.ListServerActionsAsync(new() { ServerId = server.Id }, Token).ToListAsync(Token).AsTask());
        await Compute.DeleteServerAsync(server.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => other.ListServerActionsAsync(new() { ServerId = server.Id }, Token).ToListAsync(Token).AsTask());
    }

    private async Task<List<InstanceAction>> ActionsAsync(Server server) =>
        await Compute.ListServerActionsAsync(new() { ServerId = server.Id }, Token).ToListAsync(Token);

    private async Task<InstanceActionEvent> EventAsync(Server server)
    {
        var newest = (await ActionsAsync(server))[0];
        return (await Compute.GetServerActionAsync(server.Id, newest.RequestId, Token)).Events.Single();
    }
}
