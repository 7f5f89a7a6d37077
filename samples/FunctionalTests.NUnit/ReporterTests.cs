namespace FunctionalTests.NUnit;

public sealed class ReporterTests
{
    private readonly NUnitReporter _r = new();

    [TearDown]
    public void Down()
    {
        TestContext.Progress.WriteLine($"teardown {_r.HasFailed?.ToString() ?? "null"}");
        var f = Path.GetTempFileName(); File.WriteAllText(f, "x"); _r.Attach("api.log", f); File.Delete(f);
        _r.WriteLine("line");
    }

    [Test]
    public void Passes() => Assert.That(_r.HasFailed, Is.Null);

    [Test]
    public void Fails() => Assert.Fail("x");

    [Test]
    public void Ignored() => Assert.Ignore("x");
}
[TestFixture] public class T2 { [SetUp] public void Up() => throw new InvalidOperationException("setup");  [TearDown] public void Down() => TestContext.Progress.WriteLine($"teardown2 {new NUnitReporter().HasFailed?.ToString() ?? "null"}"); [Test] public void X() {} }
