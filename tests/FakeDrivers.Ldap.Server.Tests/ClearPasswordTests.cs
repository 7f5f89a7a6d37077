using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class ClearPasswordTests
{
    [Fact]
    public async Task A_password_in_clear_is_a_lint_and_one_over_TLS_is_not()
    {
        await using var wire = await WireWorld.StartAsync();
        await using (var secure = await WireClient.ConnectTlsAsync(wire.Server)) await secure.CallAsync(new LdapBindRequest(WireWorld.Ann, "ann-secret"));
        wire.World.Ldap.Lints(LdapLintKind.ClearPassword).Should().BeEmpty();

        await using var clear = await wire.ConnectAsync();
        await clear.CallAsync(new LdapBindRequest(WireWorld.Ann, "ann-secret"));
        await clear.CallAsync(new LdapBindRequest(WireWorld.Ann, "ann-secret"));

        wire.World.Ldap.Lints(LdapLintKind.ClearPassword).Should().ContainSingle().Which.Text.Should().Contain($"sent the password of '{WireWorld.Ann}' over a connection that is not encrypted");
    }
}
