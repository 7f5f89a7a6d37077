using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class GenericCredentialTests : IdentityTestBase
{
    [Fact]
    public async Task A_credential_is_kept_read_changed_and_removed_by_its_user()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));

        var made = await ann.CreateCredentialAsync(new() { Type = "cert", Blob = "x" }, Token);

        (await ann.GetCredentialAsync(made.Id, Token)).Should().Be(made);
        (await ann.UpdateCredentialAsync(made.Id, "y", Token)).Blob.Should().Be("y");
        (await ann.ListCredentialsAsync(new() { Type = "cert" }, Token)).Should().Equal(made with { Blob = "y" });
        (await ann.ListCredentialsAsync(new() { Type = "totp" }, Token)).Should().BeEmpty();
        await ann.DeleteCredentialAsync(made.Id, Token);
        (await ann.ListCredentialsAsync(cancellationToken: Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_for_a_project_goes_with_it()
    {
        var (user, shop) = await MemberAsync();
        var made = await Identity.CreateCredentialAsync(new() { UserId = user.Id, ProjectId = shop.Id, Type = "cert", Blob = "x" }, Token);

        await Identity.DeleteProjectAsync(shop.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetCredentialAsync(made.Id, Token));
    }

    [Fact]
    public async Task Nobody_but_administrators_sees_those_of_others_or_hears_which_there_are()
    {
        var (user, shop) = await MemberAsync();
        var made = await As(await LogInAsync(user, shop)).CreateCredentialAsync(new() { Type = "cert", Blob = "x" }, Token);
        var (other, bank) = await MemberAsync("bob", "bank");
        var bob = As(await LogInAsync(other, bank));

        await RefusedAsync<AccessDeniedException>(() => bob.GetCredentialAsync(made.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => bob.GetCredentialAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => bob.UpdateCredentialAsync(made.Id, "y", Token));
        await RefusedAsync<AccessDeniedException>(() => bob.DeleteCredentialAsync(made.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => bob.CreateCredentialAsync(new() { UserId = user.Id, Type = "cert", Blob = "x" }, Token));
        (await bob.ListCredentialsAsync(new() { UserId = user.Id }, Token)).Should().BeEmpty();
        (await Identity.ListCredentialsAsync(new() { UserId = user.Id }, Token)).Should().Equal(made);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetCredentialAsync("none", Token));
    }

    [Fact]
    public async Task Keys_of_EC2_are_credentials_too()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var pair = await ann.CreateEc2CredentialAsync(cancellationToken: Token);
        var request = new CreateCredentialRequest { Type = Credential.Ec2, ProjectId = shop.Id, Blob = """{"access":"a1","secret":"s1"}""" };

        var own = await ann.CreateCredentialAsync(request, Token);

        own.Id.Should().Be(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("a1"))).ToLowerInvariant());
        (await ann.GetEc2CredentialAsync("a1", Token)).ProjectId.Should().Be(shop.Id);
        (await ann.ListCredentialsAsync(new() { Type = Credential.Ec2 }, Token)).Select(one => one.Blob).Should().Equal(
            $$"""{"access":"{{pair.Access}}","secret":"{{pair.Secret}}"}""", request.Blob);
        await RefusedAsync<ConflictException>(() => ann.CreateCredentialAsync(request, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateCredentialAsync(request with { ProjectId = null, Blob = """{"access":"a2","secret":"s"}""" }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateCredentialAsync(request with { Blob = "nojson" }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.UpdateCredentialAsync(own.Id, """{"access":"a2","secret":"s"}""", Token));
        (await ann.UpdateCredentialAsync(own.Id, """{"access":"a1","secret":"s2"}""", Token)).Blob.Should().Contain("s2");
        await ann.DeleteCredentialAsync(own.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => ann.GetEc2CredentialAsync("a1", Token));
    }

    [Fact]
    public async Task The_contents_stand_in_no_log_and_no_difference()
    {
        var before = World.Snapshot();
        var made = await Identity.CreateCredentialAsync(new() { UserId = "demo", Type = "cert", Blob = "hush-hush" }, Token);
        await Identity.UpdateCredentialAsync(made.Id, "hush-hush-2", Token);
        await Identity.ListCredentialsAsync(cancellationToken: Token);

        (World.Calls.ToString() + World.Snapshot().Export()).Should().NotContain("hush");
        World.Calls.ToList().Select(call => $"{call.RequestObject} {call.ResultObject}").Should().NotContain(text => text.Contains("hush"));
        World.Diff(before, World.Snapshot()).ToString().Should().NotContain("hush");
        made.ToString().Should().NotContain("hush");
    }

    [Fact]
    public async Task They_go_with_their_user()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        await ann.CreateCredentialAsync(new() { Type = "cert", Blob = "x" }, Token);
        await ann.CreateApplicationCredentialAsync(new() { Name = "one", AccessRules = [new() { Service = "image", Method = "GET", Path = "/" }] }, Token);

        await Identity.DeleteUserAsync(user.Id, Token);

        (World.Snapshot().Rows(IdentityTables.Credentials).Count, World.Snapshot().Rows(IdentityTables.AccessRules).Count).Should().Be((0, 0));
    }
}
