using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class GuestPasswordTests : ComputeTests
{
    [Fact]
    public async Task What_the_guest_told_is_read_until_it_is_forgotten_and_stands_in_no_log()
    {
        var server = await CreateAsync();
        World.Edit(edit => edit.GuestPassword(server.Id, "c2VjcmV0"));

        (await Compute.GetGuestPasswordAsync(server.Id, Token)).Should().Be("c2VjcmV0");
        await Compute.ClearGuestPasswordAsync(server.Id, Token);

        (await Compute.GetGuestPasswordAsync(server.Id, Token)).Should().BeEmpty();
        World.Calls.ToString().Should().NotContain("c2VjcmV0");
    }

    [Fact]
    public async Task It_goes_with_the_server()
    {
        var server = await CreateAsync();
        World.Edit(edit => edit.GuestPassword(server.Id, "c2VjcmV0"));

        await Compute.DeleteServerAsync(server.Id, Token);

        World.Snapshot().Rows(ComputeTables.GuestPasswords).Should().BeEmpty();
        var edit = () => World.Edit(edit => edit.GuestPassword(server.Id, "x"));
        edit.Should().Throw<ResourceNotFoundException>();
    }
}
