using System.ComponentModel;
using System.Globalization;

namespace Vigor.Core.Ai;

/// <summary>Reads money that is given in US dollars, such as "0.10".</summary>
internal sealed class DollarConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        MicroUsd.FromDollars(decimal.Parse((string)value, NumberStyles.AllowDecimalPoint, culture));
}
