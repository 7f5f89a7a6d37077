namespace FakeDrivers.Functional.Tests;

/// <summary>What messages show of a server.</summary>
public sealed class ServerTemplatesMaskTests
{
    private static readonly ServerDefinition Server = Rendering.Api with
    {
        Values = new Dictionary<string, object?> { ["password"] = "postgres", ["pin"] = 4712, ["dsn"] = "pg://me:{pin}@{host}", ["user"] = "postgres" },
        Secrets = ["pin"],
        Arguments = ["--user={user}", "--dsn", "{dsn}", "--auth-token", "plain", "it's {password}"],
        ConfigFiles = [new("a.conf", "user = {user}\nsecret = hidden\npin: {pin}\ndsn = {dsn}\n"), ConfigFile.Json("b.json", """{"Password":"{password}"}""")],
    };

    [Fact]
    public void The_server_itself_gets_its_secrets()
    {
        var rendered = Rendering.Of(Server);

        rendered.Arguments.Should().Equal("--user=postgres", "--dsn", "pg://me:4712@127.0.0.1", "--auth-token", "plain", "it's postgres");
        rendered.ConfigFiles[0].Text.Should().Contain("pin: 4712").And.Contain("secret = hidden");
    }

    [Fact]
    public void Config_texts_are_shown_without_secrets_under_their_paths() => Rendering.Of(Server).ConfigText.Should().Be("""
        --- /ctx/a.conf
        user = postgres
        secret = ***
        pin: ***
        dsn = pg://me:***@127.0.0.1

        --- /ctx/b.json
        {
          "Password": "***"
        }

        """);

    [Fact]
    public void The_command_line_is_shown_without_secrets_and_quoted_for_a_shell() => Rendering.Of(Server).CommandLine(["dotnet", "my app.dll"])
        .Should().Be("dotnet 'my app.dll' --user=postgres --dsn pg://me:***@127.0.0.1 --auth-token *** 'it'\\''s ***'");

    [Fact]
    public void Secret_texts_are_known_for_what_the_server_writes() => Rendering.Of(Server).Secrets.Should().BeEquivalentTo("postgres", "4712");

    [Fact]
    public void Secrets_stay_secrets_where_another_server_uses_them()
    {
        var rendered = Rendering.Of(
            Rendering.Api with { DependsOn = ["registry"], ConfigFiles = [new("a", "{registry.pin}")] },
            dependencies: new() { ["registry"] = Rendering.Of(Server).Provided });

        rendered.ConfigFiles[0].Should().Be(new RenderedFile("/ctx/a", "4712", "***"));
    }

    [Fact]
    public void A_switch_is_no_secret_whatever_its_name_and_a_letter_is_none_in_other_texts()
    {
        var server = Rendering.Api with
        {
            Values = new Dictionary<string, object?> { ["use_token"] = true, ["key"] = "a" },
            ConfigFiles = [new("a", "{use_token} {key}")],
        };

        var rendered = Rendering.Of(server);

        rendered.ConfigFiles[0].Shown.Should().Be("true ***");
        rendered.Secrets.Should().BeEmpty();
    }
}
