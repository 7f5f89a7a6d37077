namespace FakeDrivers.Functional.Tests;

/// <summary>What a server is given: arguments, environment, directories, files; the server tells what it got.</summary>
public sealed class GivenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ServerDefinition Teller(params string[] told) => Rig.Child("teller", "tell", told) with { Environment = new Dictionary<string, string?> { ["TOLD"] = "usual {who}" } };

    private static ServerOverrides Overrides => new()
    {
        Values = new Dictionary<string, object?> { ["who"] = "them" },
        Environment = new Dictionary<string, string?> { ["TOLD"] = "special {who}" },
        Arguments = [.. Rig.Child("teller", "tell", "more of {who}", "and more").Arguments],
    };

    [Fact]
    public async Task Overrides_of_environment_and_arguments_last_for_one_start()
    {
        await using var context = Rig.Context();
        var definition = Teller("of {who}") with { Values = new Dictionary<string, object?> { ["who"] = "us" } };

        var first = await ToldAsync(context, definition, Overrides);
        var second = await ToldAsync(context, definition);

        first[1..].Should().Equal("special them", "more of them", "and more");
        second[1..].Should().Equal("usual us", "of us");
    }

    [Fact]
    public async Task An_override_takes_a_variable_away()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("printer", "print-environment") with { Environment = new Dictionary<string, string?> { ["ONE"] = "1", ["TWO"] = "2" } };

        var told = await ToldAsync(context, definition, new() { Environment = new Dictionary<string, string?> { ["ONE"] = null, ["LANG"] = null } });

        told.Should().Contain("TWO=2").And.NotContain(line => line.StartsWith("ONE=") || line.StartsWith("LANG="));
    }

    [Fact]
    public async Task A_server_gets_the_few_variables_that_all_need_and_those_that_it_inherits()
    {
        const string Leak = "ASPNETCORE_FAKEDRIVERS_LEAK";
        const string Inherited = "DOTNET_FAKEDRIVERS_INHERITED";
        Environment.SetEnvironmentVariable(Leak, "1");
        Environment.SetEnvironmentVariable(Inherited, "of the host");
        await using var context = Rig.Context();
        var definition = Rig.Child("printer", "print-environment") with
        {
            Environment = new Dictionary<string, string?> { ["WHERE"] = "{directory}" },
            InheritedVariables = [Inherited, "FAKEDRIVERS_IS_NOWHERE"],
        };

        var variables = (await ToldAsync(context, definition)).Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

        new[] { variables[Inherited], variables["WHERE"], variables["PATH"] }.Should().Equal("of the host", context.Directory, Environment.GetEnvironmentVariable("PATH"));
        variables.Keys.Should().NotContain([Leak, "FAKEDRIVERS_IS_NOWHERE"]);
        Path.GetFullPath(variables[OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR"]).Should().StartWith(context.Directory, "temporary files go with the context");
        variables.Keys.Except(["PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT", "WHERE", Inherited])
            .Where(name => !OperatingSystem.IsWindows()).Should().OnlyContain(name => name.StartsWith("FAKEDRIVERS_"), "the mark of the harness is all that comes besides");
    }

    [Fact]
    public async Task Blanks_and_Unicode_are_themselves_everywhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        using var scratch = new ScratchDirectory();
        await using var host = new HarnessHost(Directory.CreateDirectory(scratch["té mp"]).FullName);
        await using var context = FunctionalTestContext.Create(new(), "ein Täst, 名前", host);
        var program = context.CopyFile(Script(scratch["scrîpt"]), "pro gräm/スクリプト 1");
        const string Odd = "a \"quoted\" 'täxt' \\ $HOME *  {{name}} 日本";
        var definition = Teller(Odd, "", "{config}", "{value}") with
        {
            Program = ServerProgram.Executable(program),
            WorkingDirectory = "wörk ing/目録",
            Environment = new Dictionary<string, string?> { ["TOLD"] = "wört = {value}" },
            ConfigFiles = [new("etc dir/kön fig.ini", "key = {value}")],
            Values = new Dictionary<string, object?> { ["value"] = "ein  Wért 値 " },
        };
        definition = definition with { Arguments = [Program.Children.Command("tell").Program, .. definition.Arguments] };

        var told = await ToldAsync(context, definition);

        told.Should().Equal(
            Path.Combine(context.Directory, "wörk ing", "目録"), "wört = ein  Wért 値 ", Odd.Replace("{{", "{").Replace("}}", "}"), "", "key = ein  Wért 値 ", "ein  Wért 値 ");
        context.Directory.Should().Contain("té mp");
    }

    [Fact]
    public async Task A_program_is_found_by_its_bare_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh.");
        await using var context = Rig.Context();

        var told = await ToldAsync(context, new("shell", ServerProgram.Executable("sh")) { Arguments = ["-c", "echo told by $0"] });

        told.Should().ContainSingle().Which.Should().StartWith("told by ").And.EndWith("sh");
    }

    [Fact]
    public async Task A_program_that_is_nowhere_is_named_with_where_it_was_looked_for()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(new ServerDefinition("web", ServerProgram.Executable("fakedrivers-is-nowhere")));

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*no program 'fakedrivers-is-nowhere' in its PATH, *bin*");
    }

    [Fact]
    public Task An_app_is_run_by_its_assemblys_file() => AnAppRunsAsync(ServerProgram.Dll(typeof(GivenTests).Assembly.Location));

    [Fact]
    public Task An_app_is_run_by_the_name_of_its_project() => AnAppRunsAsync(ServerProgram.Project("FakeDrivers.Functional.Tests"));

    [Fact]
    public Task An_app_is_run_by_one_of_its_types() => AnAppRunsAsync(ServerProgram.Project(typeof(GivenTests).Assembly));

    [Fact]
    public async Task A_library_is_no_app()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(new ServerDefinition("web", ServerProgram.Project(typeof(FunctionalTestContext).Assembly)));

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*no .runtimeconfig.json, so it is a library and no app*");
    }

    private static async Task AnAppRunsAsync(ServerProgram program)
    {
        await using var context = Rig.Context();
        var command = Program.Children.Command("serve", "{port}", "an app");

        // What stands before the assembly's own arguments is the harness's to say.
        var own = command.Arguments.SkipWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal));
        var server = await context.StartAsync(
            new ServerDefinition("app", program) { Arguments = [.. own], Ports = [ServerPort.ReadBack()] }, cancellationToken: Cancel);

        (await Rig.AskAsync(server)).Should().Be("an app");
        server.CommandLine.Should().Contain("FakeDrivers.Functional.Tests.dll");
    }

    private static string Script(string path)
    {
        File.WriteAllText(path, "#!/bin/sh\nexec \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>What a tool writes.</summary>
    private static async Task<string[]> ToldAsync(FunctionalTestContext context, ServerDefinition definition, ServerOverrides? overrides = null)
    {
        var before = context.Servers.FirstOrDefault(server => server.Name == definition.Name)?.Logs.Count ?? 0;
        var tool = await context.RunAsync(definition, overrides, Cancel);
        return [.. tool.Logs.Lines.Where(line => line.Number >= before && line.Source == LogSource.StandardOutput).Select(line => line.Text)];
    }
}
