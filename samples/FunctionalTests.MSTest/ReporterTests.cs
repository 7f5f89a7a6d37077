namespace FunctionalTests.MSTest;

[TestClass]
public sealed class ReporterTests(TestContext context)
{
    private readonly MSTestReporter _r = new(context);

    [TestCleanup]
    public void Down()
    {
        Console.WriteLine($"teardown {_r.HasFailed?.ToString() ?? "null"} {context.TestRunResultsDirectory} {context.ResultsDirectory}");
        var f = Path.GetTempFileName(); File.WriteAllText(f, "x"); _r.Attach("api.log", f); File.Delete(f);
        _r.WriteLine("line");
    }

    [TestMethod]
    public void Passes() => Assert.IsNull(_r.HasFailed);

    [TestMethod]
    public void Fails() => Assert.Fail("x");
}
[TestClass] public class T2 { public TestContext TestContext { get; set; } = null!; [TestInitialize] public void Up() => throw new InvalidOperationException("setup");  [TestCleanup] public void Down() => TestContext.WriteLine($"teardown2 {new MSTestReporter(TestContext).HasFailed?.ToString() ?? "null"}"); [TestMethod] public void X() {} }
