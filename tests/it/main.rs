

mod sample;
