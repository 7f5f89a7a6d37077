using FakeDrivers.Functional;

namespace FunctionalTests.NUnit;

/// <summary>The service as the harness starts it: on a port that the system chooses.</summary>
internal static class NotesServer
{
    public static ServerDefinition Definition { get; } = new("notes", ServerProgram.Project("FunctionalTests"))
    {
        Arguments = ["--urls=http://127.0.0.1:{port}", "--Greeting={greeting}"],
        Values = new Dictionary<string, object?> { ["greeting"] = "Hello" },
        Ports = [ServerPort.ReadBack()],
    };
}
