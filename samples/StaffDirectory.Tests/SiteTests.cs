using System.Net;
using FakeDrivers;
using FakeDrivers.Ldap;
using Microsoft.Extensions.DependencyInjection;

namespace StaffDirectory.Tests;

public sealed class SiteTests : IAsyncLifetime
{
    private Site _site = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(Token);
        _client = new() { BaseAddress = _site.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to()
    {
        using var response = await _client.GetAsync("/?text=ann", Token);

        response.RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/SignIn?ReturnUrl=%2F%3Ftext%3Dann");
        (await response.Content.ReadAsStringAsync(Token)).Should().Contain("<h1>Sign in</h1>").And.NotContain("role=\"alert\"");
    }

    [Fact]
    public async Task Who_signs_in_comes_to_the_page_they_asked_for_and_can_sign_out()
    {
        var people = await SignInAsync("ann.adams", "welcome", "/?text=grace.keller@");

        people.Should().Contain("Signed in as Ann Adams").And.Contain("One person was found.").And.Contain("<a href=\"mailto:grace.keller@example.com\">");
        (await PostAsync("/SignIn?handler=Out", people)).Should().Contain("<h1>Sign in</h1>");
        (await _client.GetStringAsync("/", Token)).Should().Contain("<h1>Sign in</h1>");
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_what_was_typed_is_shown_as_text()
    {
        (await SignInAsync("<b>ann", "wrong")).Should().Contain("role=\"alert\"").And.Contain("value=\"&lt;b&gt;ann\"").And.NotContain("<b>");
        (await SignInAsync("ann.adams", "welcome", "/?text=%3Cb%3E")).Should().Contain("Nobody was found.").And.Contain("value=\"&lt;b&gt;\"");
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site()
    {
        (await SignInAsync("ann.adams", "welcome", "https://elsewhere.example/")).Should().Contain("Whom do you look for?");
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_is_told()
    {
        _site.World.Faults.On(LdapOperations.Search).Throw(new LdapException(LdapResultCode.ServerDown, "connection reset")).Times(1);
        var form = await _client.GetStringAsync("/SignIn", Token);

        using var response = await _client.PostAsync("/SignIn", Form(form, ("userName", "ann.adams"), ("password", "welcome")), Token);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(Token)).Should().Contain("The directory does not answer");
    }

    [Fact]
    public async Task Each_web_request_has_a_connection_of_its_own_which_ends_with_it()
    {
        await SignInAsync("ann.adams", "welcome");

        _site.World.Ldap.VerifyNoLints();
        _site.World.Calls.Of(LdapOperations.Bind).Should().ContainSingle();
        using var scope = _site.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ILdapConnection>().Should().BeOfType<FakeLdapConnection>();
    }

    [Fact]
    public async Task In_production_the_directory_is_a_real_one()
    {
        await using var app = Program.Build(["--environment", "Production"]);
        await using var scope = app.Services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<ILdapConnection>().Should().BeOfType<DirectoryLdapConnection>();
        app.Services.GetService<FakeWorld>().Should().BeNull();
    }

    private async Task<string> SignInAsync(string userName, string password, string returnUrl = "/")
    {
        var path = $"/SignIn?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
        return await PostAsync(path, await _client.GetStringAsync(path, Token), ("userName", userName), ("password", password));
    }

    private async Task<string> PostAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        using var response = await _client.PostAsync(path, Form(page, fields), Token);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Token);
    }

    private static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] fields)
    {
        var token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        return new(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }
}
