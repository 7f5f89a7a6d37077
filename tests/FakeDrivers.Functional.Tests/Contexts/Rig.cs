namespace FakeDrivers.Functional.Tests;

/// <summary>The definitions that tests begin with.</summary>
internal static class Rig
{
    /// <summary>A server of this assembly; the placeholders of its arguments are filled at its start.</summary>
    public static ServerDefinition Child(string name, string entry, params IEnumerable<string> arguments)
    {
        var command = Program.Children.Command(entry, arguments);
        return new(name, ServerProgram.Executable(command.Program)) { Arguments = command.Arguments };
    }

    /// <summary>A server that answers with a text, on a port that it tells.</summary>
    public static ServerDefinition Server(string name, string answer = "hello") => Child(name, "serve", "{port}", answer) with { Ports = [ServerPort.ReadBack()] };

    public static FunctionalTestContext Context(FunctionalTestOptions? options = null, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        FunctionalTestContext.Create(options ?? new(), name);

    /// <summary>What a server answers.</summary>
    public static async Task<string> AskAsync(ServerProcess server, string path = "/")
    {
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
