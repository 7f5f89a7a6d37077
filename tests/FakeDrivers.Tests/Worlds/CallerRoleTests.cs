using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>What a caller may do follows from the roles, and is checked in the gate.</summary>
public sealed class CallerRoleTests
{
    [Theory]
    [InlineData(CallerRole.Member)]
    [InlineData(CallerRole.None)]
    [InlineData(CallerRole.None, "service")]
    [InlineData(CallerRole.Reader, "reader")]
    [InlineData(CallerRole.Member, "reader", "member", "service")]
    [InlineData(CallerRole.Manager, "Manager", "member")]
    [InlineData(CallerRole.Admin, "member", "ADMIN")]
    public void The_most_of_the_roles_decides(CallerRole expected, params string[] roles)
    {
        var caller = new RequestContext { ProjectId = "p", UserId = "u" };
        if (roles.Length > 0 || expected == CallerRole.None) caller = caller with { Roles = roles };

        caller.Role.Should().Be(expected);
        caller.IsAdmin.Should().Be(expected == CallerRole.Admin);
        (caller with { IsAdmin = true }).Role.Should().Be(CallerRole.Admin);
    }

    [Fact]
    public void Callers_with_the_same_roles_are_equal()
    {
        static RequestContext With(params string[] roles) => new() { ProjectId = "p", UserId = "u", Roles = roles };

        With("reader", "x").Should().Be(With("reader", "x")).And.NotBe(With("reader"));
        With("member").Should().Be(new RequestContext { ProjectId = "p", UserId = "u" });
    }

    [Fact]
    public async Task A_reader_looks_and_changes_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var world = new FakeWorld();
        var member = new RequestContext { ProjectId = "p", UserId = "u" };
        var volume = await world.As(member).Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellation);
        var reader = world.As(member with { Roles = ["reader"] });
        var before = world.Snapshot();

        (await reader.Volumes.GetVolumeAsync(volume.Id, cancellation)).Should().Be(volume);
        var refused = await reader.Volumes.Invoking(volumes => volumes.DeleteVolumeAsync(volume.Id, cancellationToken: cancellation)).Should().ThrowAsync<AccessDeniedException>();

        refused.Which.Operation.Should().Be("volumes.delete");
        refused.WithMessage("volumes.delete needs the role 'member' or more, and p/u has 'reader'.");
        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue();
        world.Calls.Of(VolumeOperations.Delete).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Failed);
    }

    public static TheoryData<string> Projectless => ["domain", "system", "unscoped"];

    [Theory]
    [MemberData(nameof(Projectless))]
    public async Task Who_acts_for_no_project_has_no_part_in_what_projects_own(string scope)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var world = new FakeWorld();
        var caller = new RequestContext { ProjectId = "", UserId = "u", Roles = ["manager"], DomainId = scope == "domain" ? "default" : null, IsSystemScoped = scope == "system" };
        var drivers = world.As(caller);
        Func<Task>[] calls =
        [
            () => drivers.Compute.ListServersAsync(cancellationToken: cancellation).ToListAsync(cancellation).AsTask(),
            () => drivers.Compute.ImportKeyPairAsync("key", "ssh-ed25519 AAAA", cancellation),
            () => drivers.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellation),
            () => drivers.Images.CreateImageAsync(new() { Name = "mine" }, cancellation),
            () => drivers.Network.CreateNetworkAsync(new() { Name = "mine" }, cancellation),
            () => drivers.Network.ListPortsAsync(cancellationToken: cancellation).ToListAsync(cancellation).AsTask(),
        ];
        var before = world.Snapshot();

        foreach (var call in calls) (await call.Should().ThrowAsync<AccessDeniedException>()).WithMessage("*scoped to*");

        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue();
        await world.As(caller with { Roles = ["admin"] }).Network.ListPortsAsync(cancellationToken: cancellation).ToListAsync(cancellation);
    }

    [Fact]
    public async Task Who_has_no_role_sees_nothing()
    {
        using var world = new FakeWorld();
        var nobody = world.As(new() { ProjectId = "p", UserId = "u", Roles = [] });

        await nobody.Compute.Invoking(compute => compute.GetServerAsync("x", TestContext.Current.CancellationToken))
            .Should().ThrowAsync<AccessDeniedException>().WithMessage("compute.get_server needs the role 'reader' or more, and p/u has none of them.");
    }

    [Fact]
    public async Task What_is_for_administrators_is_refused_to_managers()
    {
        using var world = new FakeWorld();
        var manager = world.As(new() { ProjectId = "p", UserId = "u", Roles = ["manager"] });

        await manager.Compute.Invoking(compute => compute.ResetServerStateAsync("x", ServerVmState.Active, TestContext.Current.CancellationToken))
            .Should().ThrowAsync<AccessDeniedException>().WithMessage("compute.reset_server_state needs the role 'admin' or more, and p/u has 'manager'.");
    }

    [Fact]
    public async Task A_refused_caller_does_not_use_up_a_fault()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var world = new FakeWorld();
        world.Faults.On(VolumeOperations.Create).Throw(new QuotaExceededException("volumes", 1, 0, 0)).Times(1);
        var reader = world.As(new() { ProjectId = "p", UserId = "u", Roles = ["reader"] });

        await reader.Volumes.Invoking(volumes => volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellation)).Should().ThrowAsync<AccessDeniedException>();

        await world.Volumes.Invoking(volumes => volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellation)).Should().ThrowAsync<QuotaExceededException>();
    }

    [Fact]
    public void A_role_without_a_name_is_an_argument_error()
    {
        var context = () => new RequestContext { ProjectId = "p", UserId = "u", Roles = [null!] };

        context.Should().Throw<ArgumentException>().WithMessage("A role without a name*");
    }
}
