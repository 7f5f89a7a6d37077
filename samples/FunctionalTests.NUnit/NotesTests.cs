using FakeDrivers.Functional;

namespace FunctionalTests.NUnit;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class NotesTests
{
    private FunctionalTestContext? _context;

    private FunctionalTestContext Context => _context ?? throw new InvalidOperationException("The test has not begun.");

    [SetUp]
    public void Begin() => _context = FunctionalTestContext.Create(new() { Reporter = new NUnitReporter() });

    [TearDown]
    public async Task EndAsync() => await Context.DisposeAsync();

    [Test]
    public async Task The_service_greets()
    {
        var server = await Context.StartAsync(NotesServer.Definition);

        Assert.That(await GreetingAsync(server), Is.EqualTo("Hello"));
    }

    [Test]
    public async Task The_greeting_can_be_set()
    {
        var server = await Context.StartAsync(NotesServer.Definition, ServerOverrides.Value("greeting", "Good day"));

        Assert.That(await GreetingAsync(server), Is.EqualTo("Good day"));
    }

    private static async Task<string> GreetingAsync(ServerProcess server)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(server.BaseAddress);
    }
}
