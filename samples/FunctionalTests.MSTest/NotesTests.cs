using FakeDrivers.Functional;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace FunctionalTests.MSTest;

[TestClass]
public sealed class NotesTests(TestContext test)
{
    private readonly FunctionalTestContext _context = FunctionalTestContext.Create(new() { Reporter = new MSTestReporter(test) });

    [TestCleanup]
    public async Task EndAsync() => await _context.DisposeAsync();

    [TestMethod]
    public async Task The_service_greets()
    {
        var server = await _context.StartAsync(NotesServer.Definition, cancellationToken: test.CancellationToken);

        Assert.AreEqual("Hello", await GreetingAsync(server));
    }

    [TestMethod]
    public async Task The_greeting_can_be_set()
    {
        var server = await _context.StartAsync(NotesServer.Definition, ServerOverrides.Value("greeting", "Good day"), test.CancellationToken);

        Assert.AreEqual("Good day", await GreetingAsync(server));
    }

    private async Task<string> GreetingAsync(ServerProcess server)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(server.BaseAddress, test.CancellationToken);
    }
}
