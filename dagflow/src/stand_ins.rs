//! What stands for the companions that functions do not have. An expansion imports these by glob, which takes the compiler a fraction of
//! what a module of its own with such an import for each function does.

macro_rules! stand_ins {
    ($($module:ident($($name:ident)*))*) => {
        $(
            /// So many companions.
            pub mod $module {
                $(pub use crate::task::PlainFunction as $name;)*
            }
        )*
    };
}

// The macros know how many there are, and how many stand together.
stand_ins! {
    plain_0(
        __X0 __X1 __X2 __X3 __X4 __X5 __X6 __X7 __X8 __X9 __X10 __X11 __X12 __X13 __X14 __X15
        __X16 __X17 __X18 __X19 __X20 __X21 __X22 __X23 __X24 __X25 __X26 __X27 __X28 __X29 __X30 __X31
    )
    plain_1(
        __X32 __X33 __X34 __X35 __X36 __X37 __X38 __X39 __X40 __X41 __X42 __X43 __X44 __X45 __X46 __X47
        __X48 __X49 __X50 __X51 __X52 __X53 __X54 __X55 __X56 __X57 __X58 __X59 __X60 __X61 __X62 __X63
    )
    plain_2(
        __X64 __X65 __X66 __X67 __X68 __X69 __X70 __X71 __X72 __X73 __X74 __X75 __X76 __X77 __X78 __X79
        __X80 __X81 __X82 __X83 __X84 __X85 __X86 __X87 __X88 __X89 __X90 __X91 __X92 __X93 __X94 __X95
    )
    plain_3(
        __X96 __X97 __X98 __X99 __X100 __X101 __X102 __X103 __X104 __X105 __X106 __X107 __X108 __X109 __X110 __X111
        __X112 __X113 __X114 __X115 __X116 __X117 __X118 __X119 __X120 __X121 __X122 __X123 __X124 __X125 __X126 __X127
    )
    plain_4(
        __X128 __X129 __X130 __X131 __X132 __X133 __X134 __X135 __X136 __X137 __X138 __X139 __X140 __X141 __X142 __X143
        __X144 __X145 __X146 __X147 __X148 __X149 __X150 __X151 __X152 __X153 __X154 __X155 __X156 __X157 __X158 __X159
    )
    plain_5(
        __X160 __X161 __X162 __X163 __X164 __X165 __X166 __X167 __X168 __X169 __X170 __X171 __X172 __X173 __X174 __X175
        __X176 __X177 __X178 __X179 __X180 __X181 __X182 __X183 __X184 __X185 __X186 __X187 __X188 __X189 __X190 __X191
    )
    plain_6(
        __X192 __X193 __X194 __X195 __X196 __X197 __X198 __X199 __X200 __X201 __X202 __X203 __X204 __X205 __X206 __X207
        __X208 __X209 __X210 __X211 __X212 __X213 __X214 __X215 __X216 __X217 __X218 __X219 __X220 __X221 __X222 __X223
    )
    plain_7(
        __X224 __X225 __X226 __X227 __X228 __X229 __X230 __X231 __X232 __X233 __X234 __X235 __X236 __X237 __X238 __X239
        __X240 __X241 __X242 __X243 __X244 __X245 __X246 __X247 __X248 __X249 __X250 __X251 __X252 __X253 __X254 __X255
    )
}
