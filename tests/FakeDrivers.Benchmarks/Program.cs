using System.Globalization;
using BenchmarkDotNet.Running;
using FakeDrivers.Benchmarks;

if (args is [FunctionalBenchmarks.ServeArgument, var port])
{
    await FunctionalBenchmarks.ServeAsync(port);
    return;
}

if (args is [LdapWireBenchmarks.ServeArgument, var ldif])
{
    await LdapWireBenchmarks.ServeAsync(ldif);
    return;
}

if (args is ["--ldap-wire", ..])
{
    await LdapWireBenchmarks.PrintAsync(Console.Out);
    return;
}

if (args is ["--ldap", ..])
{
    LdapStoreBenchmarks.Print(Console.Out);
    return;
}

if (args is ["--worlds", ..])
{
    WorldBenchmarks.Print(Console.Out);
    return;
}

if (args is ["--million", ..])
{
    await LargeWorldBenchmarks.PrintAsync(Console.Out, args is [_, var servers] ? int.Parse(servers, CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

if (args is ["--quick" or "--whole", ..])
{
    await QuickRun.RunAsync(Console.Out, whole: args[0] == "--whole");
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
