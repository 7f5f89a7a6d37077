using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerListingTests : ComputeTests
{
    [Fact]
    public async Task Each_filter_finds_what_it_names()
    {
        var (web, mail) = (await CreateAsync(), await Compute.CreateServerAsync(Request("mail") with { FlavorId = "2", Tags = ["blue", "red"] }, Token));
        await Compute.LockServerAsync(mail.Id, "audit", Token);
        World.Clock.Advance(TimeSpan.FromHours(1));
        await Compute.StopServerAsync(web.Id, Token);

        (await NamesAsync(new() { NamePattern = "^W.b$" })).Should().Equal("web");
        (await NamesAsync(new() { FlavorId = "2" })).Should().Equal("mail");
        (await NamesAsync(new() { ImageId = "none" })).Should().BeEmpty();
        (await NamesAsync(new() { UserId = "sam" })).Should().Equal("web", "mail");
        (await NamesAsync(new() { AvailabilityZone = "mars" })).Should().BeEmpty();
        (await NamesAsync(new() { ReservationId = "r-none" })).Should().BeEmpty();
        (await NamesAsync(new() { IsLocked = true })).Should().Equal("mail");
        (await NamesAsync(new() { IsLocked = false })).Should().Equal("web");
        (await NamesAsync(new() { Tags = ["blue", "red"] })).Should().Equal("mail");
        (await NamesAsync(new() { Tags = ["blue", "green"] })).Should().BeEmpty();
        (await NamesAsync(new() { AnyTags = ["blue", "green"] })).Should().Equal("mail");
        (await NamesAsync(new() { NotTags = ["blue", "green"] })).Should().Equal("web", "mail");
        (await NamesAsync(new() { NotAnyTags = ["blue", "green"] })).Should().Equal("web");
        (await NamesAsync(new() { ChangedSince = World.Clock.GetUtcNow() })).Should().Equal("web");
        (await NamesAsync(new() { ChangedBefore = World.Clock.GetUtcNow().AddMinutes(-1) })).Should().Equal("mail");
        (await World.Compute.ListServersAsync(new() { Host = "compute-1", AllProjects = true }, Token).ToListAsync(Token)).Should().HaveCount(2);
        (await Compute.GetServerAsync(mail.Id, Token)).LockReason.Should().Be("audit");
    }

    [Fact]
    public async Task Several_keys_sort_one_after_the_other()
    {
        foreach (var name in new[] { "b", "a", "c", "a" }) await CreateAsync(name);
        var stopped = (await Compute.ListServersAsync(new() { Name = "c" }, Token).ToListAsync(Token)).Single();
        await Compute.StopServerAsync(stopped.Id, Token);

        (await NamesAsync(new() { Sort = [new(ServerSortKey.VmState, IsDescending: true), new(ServerSortKey.Name)] })).Should().Equal("c", "a", "a", "b");
        foreach (var key in Enum.GetValues<ServerSortKey>()) (await NamesAsync(new() { Sort = [new(key)] })).Should().HaveCount(4);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(a)\\1")]
    public async Task A_pattern_that_cannot_be_used_is_refused(string pattern) =>
        await RefusedAsync<InvalidRequestException>(() => NamesAsync(new() { NamePattern = pattern }));

    [Fact]
    public async Task A_user_does_not_list_by_host() => await RefusedAsync<AccessDeniedException>(() => NamesAsync(new() { Host = "compute-1" }));

    private async Task<List<string>> NamesAsync(ServerQuery query) =>
        [.. (await Compute.ListServersAsync(query, Token).ToListAsync(Token)).Select(server => server.Name)];

    [Fact]
    public async Task The_servers_of_one_request_are_found_by_it()
    {
        var made = await Compute.CreateServersAsync(Request("many"), 3, 3, Token);
        await CreateAsync();

        (await NamesAsync(new() { ReservationId = made.ReservationId })).Should().Equal("many-1", "many-2", "many-3");
        (await NamesAsync(new() { ReservationId = made.ReservationId, Name = "many-2" })).Should().Equal("many-2");
        (await World.As(new() { ProjectId = "bank", UserId = "b" }).Compute.ListServersAsync(new() { ReservationId = made.ReservationId }, Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task States_power_addresses_and_keys_are_asked_for()
    {
        var (web, mail) = (await CreateAsync(), await CreateAsync("mail"));
        await Compute.StopServerAsync(mail.Id, Token);
        World.Edit(edit => edit.Server(web.Id, each => each with { TaskState = ServerTaskState.Rebuilding, KeyName = "key" }));
        var address = web.Addresses.Single().Address;

        (await NamesAsync(new() { VmState = ServerVmState.Stopped })).Should().Equal("mail");
        (await NamesAsync(new() { TaskState = ServerTaskState.Rebuilding })).Should().Equal("web");
        (await NamesAsync(new() { TaskState = ServerTaskState.None })).Should().Equal("mail");
        (await NamesAsync(new() { PowerState = ServerPowerState.Running })).Should().Equal("web");
        (await NamesAsync(new() { KeyName = "key" })).Should().Equal("web");
        (await NamesAsync(new() { Ipv4Part = address[3..] })).Should().Contain("web");
        (await NamesAsync(new() { Ipv4Part = "192.0.2." })).Should().BeEmpty();
        (await NamesAsync(new() { Ipv6Part = address })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reader_lists_security_groups_and_reads_no_console()
    {
        var server = await CreateAsync();
        var reader = World.As(View.Caller with { Roles = ["reader"] }).Compute;

        (await reader.ListSecurityGroupsAsync(cancellationToken: Token)).Should().ContainSingle();
        await RefusedAsync<AccessDeniedException>(() => reader.GetConsoleOutputAsync(server.Id, cancellationToken: Token));
    }
}
