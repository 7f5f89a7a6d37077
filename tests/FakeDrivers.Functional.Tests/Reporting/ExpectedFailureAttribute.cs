using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace FakeDrivers.Functional.Tests;

/// <summary>Marks a test that fails on purpose. There is none, except in the run that asks for them.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(Discoverer))]
public sealed class ExpectedFailureAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public const string Variable = "FAKEDRIVERS_EXPECTED_FAILURES";

    public sealed class Discoverer : FactDiscoverer
    {
        public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
            Environment.GetEnvironmentVariable(Variable) is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
    }
}
